extension String {
    /// How many columns of a terminal the text takes, each character as wide as its base.
    package var displayWidth: Int {
        reduce(0) { $0 + $1.displayWidth }
    }
}

extension Character {
    /// 0 for a lone mark, 2 for ideographs, Hangul syllables and pictures, 1 for all else.
    package var displayWidth: Int {
        guard let base = unicodeScalars.first else { return 0 }
        if base.isASCII { return 1 }
        switch base.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        let isPicture = base.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}")
        return isPicture || base.isWide ? 2 : 1
    }
}

extension Unicode.Scalar {
    /// East Asian Wide or Fullwidth (UAX 11), by the blocks that are so throughout.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
        case 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F: true
        case 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18AFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD: true
        default: false
        }
    }
}
