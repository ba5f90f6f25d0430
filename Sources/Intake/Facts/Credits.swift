import Entries
import Text

/// What an article declares of where it comes from: datelines "LOMNICE (AP) —", brackets that close it, "(Reuters)",
/// bylines, "Reuters contributed to this report", and the organization that the page's tags name.
func credits(in contents: Contents, _ organization: String? = nil) -> [Credit] {
    var credits: [Credit] = []
    let bodies = contents.blocks.filter { !$0.kind.isFurniture && $0.kind != .title && $0.kind != .heading }
    for block in bodies.prefix(2) { credits += dateline(block.range, in: contents.text) }
    if let last = bodies.last?.range {
        let tail = ByteRange(max(last.lower, last.upper - tail), last.upper)
        credits += bracketed(tail, in: contents.text, opening: tail.upper).filter { !credits.contains($0) }
    }
    for block in contents.blocks where block.range.count <= 600 {
        credits += contribution(block, in: contents.text).filter { found in
            !credits.contains { $0.range.flatMap { one in found.range.map(one.overlaps) } ?? false }
        }
    }
    for author in contents.authors {
        if let agency = Agencies.shared.agency(named: author), !credits.contains(where: { $0.source == agency }) {
            credits.append(Credit(source: agency, share: .whole, range: nil))
        }
    }
    if let organization, !credits.contains(where: { $0.source == organization }) {
        credits.append(
            Credit(source: Agencies.shared.agency(named: organization) ?? organization, share: .whole, range: nil))
    }
    return credits.sorted { ($0.range?.start ?? .max) < ($1.range?.start ?? .max) }
}

/// Bytes at the end of an article that are looked at.
private let tail = 300

/// "(AP)" or "(Reuters)" within the first words of a paragraph.
private func dateline(_ range: ByteRange, in text: ArticleText) -> [Credit] {
    bracketed(range, in: text, opening: min(range.upper, range.lower + 80))
}

/// The first agency that stands alone between brackets in `range`, opened before `end`.
private func bracketed(_ range: ByteRange, in text: ArticleText, opening end: Int) -> [Credit] {
    for open in range.lower..<end where text.bytes[open] == UInt8(ascii: "(") {
        guard let (name, length) = Agencies.shared.agency(at: text.bytes[(open + 1)..<range.upper]) else { continue }
        let close = open + 1 + length
        guard close < range.upper, text.bytes[close] == UInt8(ascii: ")") else { continue }
        return [Credit(source: name, share: .whole, range: ByteRange(open, close + 1))]
    }
    return []
}

/// A line in which an agency stands with a word of contribution or of republication.
private func contribution(_ block: Block, in text: ArticleText) -> [Credit] {
    let bytes = text.bytes[block.range.lower..<block.range.upper]
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let isPart = partPhrases.stand(in: lower[...])
    let isByline = block.kind == .byline && lower.starts(with: "by ".utf8)
    guard isPart || isByline || wholePhrases.stand(in: lower[...]) else { return [] }
    func isBracketed(_ place: Int, _ length: Int) -> Bool {
        bytes[..<place].last == UInt8(ascii: "(") && bytes[(place + length)...].first == UInt8(ascii: ")")
    }
    var found: [Credit] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
        let isStart =
            place == bytes.startIndex || bytes[place - 1] <= 0x20 || [0x28, 0x2F, 0x2C].contains(bytes[place - 1])
        if isStart, let (name, length) = Agencies.shared.agency(at: bytes[place...]) {
            // Lines about rights hold addresses, "Erie, PA 16501", and the credits of pictures.
            let isSure = isPart || isByline || !isInitials(bytes[place..<place + length]) || isBracketed(place, length)
            if isSure, !found.contains(where: { $0.source == name }) {
                found.append(
                    Credit(source: name, share: isPart ? .part : .whole, range: ByteRange(place, place + length)))
            }
            place += length
        } else {
            place += 1
        }
    }
    return found
}

/// True for two or three capitals.
private func isInitials(_ name: ArraySlice<UInt8>) -> Bool {
    name.count <= 3 && name.allSatisfy { (0x41...0x5A).contains($0) }
}

private let partPhrases = Phrases([
    "contributed to this", "contributed reporting", "contributed from", "material from", "with reporting",
    "wire reports",
    "with files from", "information from", "mit material", "avec afp", "con información de",
])
private let wholePhrases = Phrases([
    "originally published", "first published by", "republished", "reprinted", "distributed by", "all rights reserved",
    "(c) ", "© ", "copyright", "quelle:", "source:", "fuente:",
])
