/// A name in the form in which names are compared: lower case, without diacritics, one apostrophe, hyphens as blanks,
/// one blank between words.
///
/// Full stops stay: "U.S." is a state and "us" is not.
package struct FoldedName: Hashable, Sendable {
    package let text: String

    package init(_ name: some StringProtocol) {
        var folded = String.UnicodeScalarView()
        for scalar in name.unicodeScalars { Self.fold(scalar, into: &folded) }
        while folded.last == " " { folded.removeLast() }
        text = String(folded)
    }

    /// Its words.
    package var words: [Substring] { text.split(separator: " ") }

    private static func fold(_ scalar: Unicode.Scalar, into folded: inout String.UnicodeScalarView) {
        if scalar.isASCII {
            switch scalar {
            case "A"..."Z": folded.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
            case "-", "\0"..." ": appendBlank(to: &folded)
            case "`": folded.append("'")
            default: folded.append(scalar)
            }
        } else if apostrophes.contains(scalar) {
            folded.append("'")
        } else if scalar.properties.generalCategory == .dashPunctuation || scalar.properties.isWhitespace
            || scalar == "\u{2212}"
        {
            appendBlank(to: &folded)
        } else {
            foldLetter(scalar, into: &folded)
        }
    }

    private static func foldLetter(_ scalar: Unicode.Scalar, into folded: inout String.UnicodeScalarView) {
        switch scalar.properties.generalCategory {
        // Soft hyphens and marks of text direction are no part of a name.
        case .nonspacingMark, .format: return
        default: break
        }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars
        where lower.properties.generalCategory != .nonspacingMark {
            if let letters = ligatures[lower] {
                folded.append(contentsOf: letters.unicodeScalars)
            } else {
                folded.append(bare[lower] ?? lower)
            }
        }
    }

    private static func appendBlank(to folded: inout String.UnicodeScalarView) {
        if let last = folded.last, last != " " { folded.append(" ") }
    }

    /// Those of keyboards, of typesetting, and the letters that romanisations put in their place.
    private static let apostrophes: Set<Unicode.Scalar> = [
        "\u{2019}", "\u{2018}", "\u{201B}", "\u{00B4}", "\u{02B9}", "\u{02BB}", "\u{02BC}", "\u{02BE}", "\u{02BF}",
        "\u{2032}", "\u{FF07}",
    ]

    private static let ligatures: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ĳ": "ij", "ŉ": "'n", "ſ": "s",
    ]

    /// Each small letter of Latin, Greek and Cyrillic that carries a mark, with the letter without it.
    ///
    /// From the names of Unicode, where it is the same name up to " WITH "; й, ї and ё have names of their own.
    private static let bare: [Unicode.Scalar: Unicode.Scalar] = {
        let letters = [0xE0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF].joined().compactMap(Unicode.Scalar.init(_:))
        let plain = (0x61...0x7A).compactMap { Unicode.Scalar($0 as UInt32) } + letters
        let named = Dictionary(
            plain.compactMap { scalar in scalar.properties.name.map { ($0, scalar) } },
            uniquingKeysWith: { first, _ in first })
        var bare: [Unicode.Scalar: Unicode.Scalar] = ["й": "и", "ї": "і", "ё": "е", "ў": "у", "ѓ": "г", "ќ": "к"]
        for letter in letters where letter.properties.isLowercase {
            guard let name = letter.properties.name, let with = name.firstRange(of: " WITH ") else { continue }
            bare[letter] = named[String(name[..<with.lowerBound])]
        }
        return bare
    }()
}
