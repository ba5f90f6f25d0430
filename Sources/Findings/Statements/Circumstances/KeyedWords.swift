import Text

/// A resource of lines "key key: word word": which words belong to which key, and back.
struct KeyedWords: Sendable {
    private let words: [String: Set<String>]
    /// Phrases of a key, in the order of the file, each in its words.
    private let phrases: [String: [[String]]]

    /// Words are parted by blanks, phrases by commas; lines that begin with "#" are remarks.
    init(_ file: [UInt8]) {
        var words: [String: Set<String>] = [:]
        var phrases: [String: [[String]]] = [:]
        for line in ResourceLines(file) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let rest = line[line.index(after: colon)...]
            for key in line[..<colon].split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init) {
                words[key, default: []].formUnion(rest.split(separator: " ").map(String.init))
                phrases[key, default: []] += rest.split(separator: ",").map(Self.parted)
            }
        }
        self.words = words
        self.phrases = phrases
    }

    func has(_ word: String, under key: String) -> Bool { words[key]?.contains(word) ?? false }

    func words(under key: String) -> Set<String> { words[key] ?? [] }

    /// Words and phrases of a key, each as one.
    func names(under key: String) -> Set<String> { Set(phrases(under: key).map { $0.joined(separator: " ") }) }

    func phrases(under key: String) -> [[String]] { phrases[key] ?? [] }

    /// A phrase in the words that the reader makes of it: marks stand alone.
    private static func parted(_ phrase: some StringProtocol) -> [String] {
        phrase.split(separator: " ").flatMap { word in
            word.reduce(into: [""]) { parts, letter in
                if "-’".contains(letter) {
                    parts += [String(letter), ""]
                } else {
                    parts[parts.count - 1].append(letter)
                }
            }.filter { !$0.isEmpty }
        }
    }
}
