#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What one of the standard streams leads to: a terminal with its width and colours, or a file or pipe.
package struct Terminal: Sendable {
    package let isTerminal: Bool
    /// Columns to lay text out in.
    package let width: Int
    package let hasColours: Bool

    package init(isTerminal: Bool, width: Int, hasColours: Bool) {
        self.isTerminal = isTerminal
        self.width = width
        self.hasColours = hasColours
    }

    /// Looks at a stream and at `COLUMNS`, `NO_COLOR` (https://no-color.org), `CLICOLOR_FORCE` and `TERM`.
    package init(of stream: Stream, environment: [String: String] = Environment.all) {
        let set = { (name: String) in environment[name].map { !$0.isEmpty } ?? false }
        isTerminal = isatty(stream.rawValue) == 1
        let columns = Self.columns(of: stream) ?? environment["COLUMNS"].flatMap(Int.init)
        width = min(max(columns ?? Self.usualWidth, Self.leastWidth), Self.widestText)
        hasColours = !set("NO_COLOR") && (set("CLICOLOR_FORCE") || (isTerminal && environment["TERM"] != "dumb"))
    }

    private static let usualWidth = 80
    /// Narrower than this and every other word would be broken.
    private static let leastWidth = 30
    /// Longer lines of prose are tiring to read.
    private static let widestText = 100

    private static func columns(of stream: Stream) -> Int? {
        var size = winsize()
        // The call fills in the struct it is lent and keeps no pointer to it.
        guard unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}

/// A standard stream by its file descriptor.
package enum Stream: Int32, Sendable {
    case input = 0, output, error
}
