import Desk
import Text

/// A document of a treebank in CoNLL-U.
struct Treebank {
    private(set) var sentences: [Sentence] = []

    struct Sentence {
        /// Comments and words as they stand.
        var lines: [Substring] = []
        var beginsParagraph = false

        /// The columns of its words; lines of ranges and of empty words are none.
        var words: [[Substring]] {
            lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
                .filter { $0.count >= 10 && Int($0[0]) != nil }
        }
    }

    /// The documents of a file; all of it is one where it marks none.
    static func documents(_ file: String) -> [Treebank] {
        var found: [Treebank] = []
        var sentence = Sentence()
        let lines: [Substring] = file.split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines + [""] {
            if line.isEmpty {
                if !sentence.words.isEmpty {
                    if found.isEmpty { found.append(Treebank()) }
                    found[found.count - 1].sentences.append(sentence)
                }
                sentence = Sentence()
                continue
            }
            if line.hasPrefix("# newdoc") { found.append(Treebank()) }
            if line.hasPrefix("# newpar") { sentence.beginsParagraph = true }
            sentence.lines.append(line)
        }
        return found
    }

    /// The running text, and for each sentence the byte at which each word starts.
    func composed() -> (text: ArticleText, starts: [[Int]]) {
        var text: [UInt8] = []
        var starts: [[Int]] = []
        for sentence in sentences {
            if !text.isEmpty { text += Array((sentence.beginsParagraph ? "\n\n" : " ").utf8) }
            var own: [Int] = []
            let spaced = sentence.spaces
            for (word, space) in zip(sentence.words, spaced) {
                own.append(text.count)
                text += Array(word[1].utf8)
                if space { text.append(UInt8(ascii: " ")) }
            }
            if spaced.last == true { text.removeLast() }
            starts.append(own)
        }
        return (ArticleText(String(decoding: text, as: UTF8.self)), starts)
    }
}

extension Treebank.Sentence {
    /// Whether a space follows each word: none between the parts of "don't", which a range line holds together.
    fileprivate var spaces: [Bool] {
        var joined: (last: Int, space: Bool)?
        var found: [Bool] = []
        let rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        for columns in rows where columns.count >= 10 {
            let space = !columns[9].contains("SpaceAfter=No")
            let ends = columns[0].split(separator: "-").compactMap { Int($0) }
            if ends.count == 2 {
                joined = (ends[1], space)
            } else if let word = Int(columns[0]) {
                if let range = joined, word <= range.last {
                    found.append(word == range.last && range.space)
                } else {
                    found.append(space)
                }
            }
        }
        return found
    }

    /// Its lines with UPOS, HEAD and DEPREL from `words`.
    func lines(with words: [ParsedWord]) -> [String] {
        var next = 0
        return lines.map { line in
            var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 10, Int(fields[0]) != nil, next < words.count else { return String(line) }
            (fields[3], fields[6], fields[7]) = (words[next].upos, String(words[next].head), words[next].relation)
            next += 1
            return fields.joined(separator: "\t")
        }
    }
}
