package import Entries
package import Text

/// The sentences of some blocks, in text order.
package func sentences(in text: ArticleText, _ blocks: [Block], _ words: Words) -> [ByteRange] {
    let sentences = Sentences(text: text, words: words, abbreviations: .abbreviations)
    return blocks.flatMap { sentences.split($0) }
}

/// Splits paragraphs into sentences by their closing marks and what follows them.
///
/// A stop after an abbreviation or an initial ends nothing; a closing mark inside a quotation that goes on in lower case
/// ends nothing either. Headings are sentences whole.
private struct Sentences {
    let text: ArticleText
    let words: Words
    let abbreviations: WordList

    func split(_ block: Block) -> [ByteRange] {
        let first = words.index(atOrAfter: block.range.lower)
        let end = words.index(atOrAfter: block.range.upper - 1) + 1
        guard first < min(end, words.count), words.start[first] < block.range.end else { return [] }
        let last = min(end, words.count) - 1
        var found: [ByteRange] = []
        var start = first
        var word = first
        while word < last {
            if let following = boundary(after: word, upTo: last) {
                found.append(words.range(start, following - 1))
                start = following
                word = following
            } else {
                word += 1
            }
        }
        found.append(words.range(start, last))
        return found
    }

    /// The first word of the next sentence, if one ends at `word`.
    private func boundary(after word: Int, upTo last: Int) -> Int? {
        guard isStop(word) else { return nil }
        var next = word + 1
        while next <= last, isCloser(next) { next += 1 }
        guard next <= last, words.end[next - 1] < words.start[next] else { return nil }
        guard startsSentence(next) else { return nil }
        return isAbbreviation(beforeStop: word) ? nil : next
    }

    private func isStop(_ word: Int) -> Bool {
        switch text[words.range(word, word)] {
        case ".", "!", "?", "…": true
        default: false
        }
    }

    /// A mark that closes what the stop ended: it stands right behind it.
    private func isCloser(_ word: Int) -> Bool {
        guard words.end[word - 1] == words.start[word] else { return false }
        return switch text[words.range(word, word)] {
        case "\"", "'", "”", "’", ")", "]", "»", ".", "!", "?", "…": true
        default: false
        }
    }

    private func startsSentence(_ word: Int) -> Bool {
        let scalar = text.scalar(at: Int(words.start[word])).value
        return !scalar.properties.isLowercase && !",;:)".unicodeScalars.contains(scalar)
    }

    private func isAbbreviation(beforeStop stop: Int) -> Bool {
        guard stop > 0, words.end[stop - 1] == words.start[stop],
            text.bytes[Int(words.start[stop])] == UInt8(ascii: ".")
        else { return false }
        let word = words.range(stop - 1, stop - 1)
        let isInitial = word.count == 1 && (0x41...0x5A).contains(text.bytes[word.lower])
        return isInitial || abbreviations.contains(text[word].lowercased())
    }
}
