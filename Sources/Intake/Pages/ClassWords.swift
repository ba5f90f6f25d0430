import Entries

/// What the class, id and role of an element tell about it, from `Resources/classes.txt`.
struct ClassWords: Sendable {
    enum Meaning: Equatable {
        case body
        case furniture(BlockKind)
    }

    private var meanings: [String: Meaning] = [:]

    static let shared = ClassWords(PackageResources.classes_txt)

    /// Reads a list in the form its header describes. A row that does not follow it is a bug of ours.
    init(_ resource: [UInt8]) {
        for row in rows(of: resource) {
            guard row.count == 2 else { preconditionFailure("classes.txt: this row is not kind and words: \(row)") }
            if row[0] == "body" {
                meanings[row[1]] = .body
            } else if let kind = BlockKind(rawValue: row[0]) {
                meanings[row[1]] = .furniture(kind)
            } else {
                preconditionFailure("classes.txt: there is no kind \(row[0])")
            }
        }
    }

    /// The meaning of an element's names: the article's body before anything else, then the first furniture.
    func meaning(of attributes: [String: String]) -> Meaning? {
        if attributes["itemprop"] == "articleBody" { return .body }
        var found: Meaning?
        for name in [attributes["class"], attributes["id"], attributes["role"]] {
            let words = name.map(splitWords) ?? []
            let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
            let known = (pairs + words).compactMap { meanings[$0] }
            if known.contains(.body) { return .body }
            found = found ?? known.first
        }
        return found
    }
}

/// The words of names as they stand in classes, in lower case; a capital after a small letter begins a new one.
private func splitWords(_ names: String) -> [String] {
    var words: [[UInt8]] = [[]]
    var previous: UInt8 = 0x20
    for byte in names.utf8.prefix(1000) {
        switch byte {
        case 0x41...0x5A where (0x61...0x7A).contains(previous): words.append([byte | 0x20])
        case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: words[words.count - 1].append(byte | 0x20)
        default: words.append([])
        }
        previous = byte
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
}
