import Foundation

/// The browser of the person at this machine, where there is one.
enum Browser {
    /// Asks the desktop to show a page; false where there is no desktop to ask.
    static func open(_ url: String) -> Bool {
        guard let opener else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: opener)
        process.arguments = [url]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
            return true
        } catch {
            return false
        }
    }

    /// The first program in PATH that opens pages.
    private static var opener: String? {
        let folders = (Environment["PATH"] ?? "").split(separator: ":")
        return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// On Linux `xdg-open` needs a display; `wslview` hands the page to Windows. `open` is something else there.
    private static var names: [String] {
        #if os(macOS)
            ["open"]
        #else
            ["wslview"] + (hasDisplay ? ["xdg-open"] : [])
        #endif
    }

    private static var hasDisplay: Bool { Environment["DISPLAY"] != nil || Environment["WAYLAND_DISPLAY"] != nil }
}
