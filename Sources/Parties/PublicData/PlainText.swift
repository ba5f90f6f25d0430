import Foundation

/// HTML of the Factbook as plain words: tags become blanks, entities their characters.
func plainText(_ html: String) -> String {
    var text = ""
    var rest = html[...]
    while let next = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
        text += rest[..<next]
        rest = rest[next...]
        if rest.hasPrefix("<"), let end = rest.firstIndex(of: ">") {
            text += " "
            rest = rest[rest.index(after: end)...]
        } else if let (character, length) = entity(rest) {
            text += character
            rest = rest.dropFirst(length)
        } else {
            text.append(rest.removeFirst())
        }
    }
    text += rest
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The character of the entity that `text` begins with, and the length of the entity.
private func entity(_ text: Substring) -> (String, Int)? {
    guard let end = text.prefix(12).firstIndex(of: ";") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    let length = name.count + 2
    if name.hasPrefix("#") {
        let digits = name.dropFirst()
        let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { (String($0), length) }
    }
    if let plain = plainEntities[name] { return (plain, length) }
    // "&Eacute;" is a letter and its mark.
    guard let letter = name.first, letter.isASCII, letter.isLetter, let mark = marks[name.dropFirst()] else {
        return nil
    }
    return ((String(letter) + mark).precomposedStringWithCanonicalMapping, length)
}

private let plainEntities: [Substring: String] = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "rsquo": "’", "lsquo": "‘", "rdquo": "”",
    "ldquo": "“", "ndash": "–", "mdash": "—", "szlig": "ß", "oslash": "ø", "Oslash": "Ø", "aelig": "æ", "AElig": "Æ",
    "oelig": "œ", "eth": "ð", "ETH": "Ð", "thorn": "þ", "THORN": "Þ", "hellip": "…", "shy": "",
]

private let marks: [Substring: String] = [
    "acute": "\u{301}", "grave": "\u{300}", "circ": "\u{302}", "tilde": "\u{303}", "uml": "\u{308}", "cedil": "\u{327}",
    "ring": "\u{30A}", "caron": "\u{30C}",
]
