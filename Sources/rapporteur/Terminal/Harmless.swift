extension String {
    /// The same words with everything that could command a terminal or turn text around made visible instead.
    ///
    /// Articles come from anywhere; one may hold an escape sequence that clears the screen or retitles the window, or
    /// a bidirectional override that shows "did not" where the text says "did". Line ends and tabs become spaces. One
    /// scalar stays one scalar.
    package var harmless: String {
        guard unicodeScalars.contains(where: \.isHarmful) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.isHarmful ? $0.shown : $0 }))
    }
}

extension Unicode.Scalar {
    fileprivate var isHarmful: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F: true  // C0, delete, C1
        case 0x2028, 0x2029: true  // line and paragraph separators
        case 0x202A...0x202E, 0x2066...0x2069: true  // bidirectional embeddings, overrides, isolates
        default: false
        }
    }

    /// What stands for a harmful scalar: a space for a blank, its control picture, or the replacement character.
    fileprivate var shown: Unicode.Scalar {
        switch value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
        case 0...0x1F: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        default: "\u{FFFD}"
        }
    }
}
