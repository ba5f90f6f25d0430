/// Phrases of two bytes and more that are looked for in many lines, byte for byte.
struct Phrases: Sendable {
    private let phrases: [[UInt8]]
    /// True for the first two bytes of a phrase.
    private let begins: [Bool]

    init(_ phrases: [String]) {
        self.phrases = phrases.map { Array($0.utf8) }
        var begins = Array(repeating: false, count: 1 << 16)
        for phrase in self.phrases { begins[Self.pair(phrase[0], phrase[1])] = true }
        self.begins = begins
    }

    /// True where one of them stands somewhere in `bytes`.
    func stand(in bytes: ArraySlice<UInt8>) -> Bool {
        for place in bytes.indices.dropLast() where begins[Self.pair(bytes[place], bytes[place + 1])] {
            if phrases.contains(where: { bytes[place...].starts(with: $0) }) { return true }
        }
        return false
    }

    private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }

    func stand(in text: String) -> Bool { stand(in: Array(text.utf8)[...]) }
}

extension StringProtocol {
    /// True where `part` stands somewhere in it, byte for byte; `contains` compares characters, a hundred times slower.
    func holds(_ part: String) -> Bool { stands(Array(part.utf8), in: Array(utf8)[...]) }
}

/// True where `part` stands somewhere in `bytes`.
func stands(_ part: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    for start in bytes.startIndex...(bytes.endIndex - part.count)
    where bytes[start] == first && bytes[start...].starts(with: part) { return true }
    return false
}
