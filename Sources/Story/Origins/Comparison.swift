package import Entries
package import Text

/// Two articles laid side by side: what they share, what each has alone, and what they tell differently.
package struct Comparison {
    private let here: Side
    private let there: Side
    private let passages: [SharedWords]

    /// One of the two articles.
    private struct Side {
        let text: ArticleText
        let words: FoldedWords
    }

    /// - Parameters:
    ///   - ranges: the parts of each text that are read.
    package init(_ text: ArticleText, in ranges: [ByteRange], _ other: ArticleText, in otherRanges: [ByteRange]) {
        here = Side(text: text, words: FoldedWords(text, in: ranges))
        there = Side(text: other, words: FoldedWords(other, in: otherRanges))
        passages = Alignment(here.words.hashes, IndexedWords(there.words.hashes)).passages
    }

    /// What the two tell differently in the same words, in the order of the first article.
    package var changes: [Change] {
        passages.flatMap { changes(Shared($0, here.words.hashes, there.words.hashes).segments) }
    }

    /// Rows in the order of the first article; what the second has alone stands behind what it follows there.
    package var difference: Difference {
        var rows: [DifferenceRow] = []
        var changes: [Change] = []
        var lonely = Gaps(passages.map(\.there), of: there.words.count)
        rows += lonely.first.map { [alone(there: $0)] } ?? []
        var end = 0
        for passage in passages {
            if passage.here.lowerBound > end { rows.append(alone(here: end..<passage.here.lowerBound)) }
            end = max(end, passage.here.upperBound)
            let shared = Shared(passage, here.words.hashes, there.words.hashes)
            rows += paragraphs(shared.segments).map(row)
            changes += self.changes(shared.segments)
            if let behind = lonely.behind.removeValue(forKey: passage.there.upperBound) {
                rows.append(alone(there: behind))
            }
        }
        if end < here.words.count { rows.append(alone(here: end..<here.words.count)) }
        let kinship = Kinship(
            Alignment(passages), size: here.words.count, other: 0, otherSize: there.words.count)
        return Difference(
            rows: rows, changes: changes, containedHere: kinship?.percentHere ?? 0,
            containedThere: kinship?.percentThere ?? 0)
    }

    private func alone(here words: Range<Int>) -> DifferenceRow {
        DifferenceRow(here: [.init(here.words.bytes(of: words), isSame: false)], there: [])
    }

    private func alone(there words: Range<Int>) -> DifferenceRow {
        DifferenceRow(here: [], there: [.init(there.words.bytes(of: words), isSame: false)])
    }

    /// The segments of a passage cut where a paragraph ends in both articles.
    private func paragraphs(_ segments: [Segment]) -> [[Segment]] {
        var rows: [[Segment]] = [[]]
        for segment in segments {
            var rest = segment
            if segment.isSame {
                for offset in 1..<max(segment.here.count, 1)
                where endsLine(before: segment.here.lowerBound + offset, here)
                    && endsLine(before: segment.there.lowerBound + offset, there)
                {
                    rows[rows.count - 1].append(rest.prefix(upTo: segment.here.lowerBound + offset))
                    rest = rest.suffix(from: segment.here.lowerBound + offset)
                    rows.append([])
                }
            }
            rows[rows.count - 1].append(rest)
        }
        return rows
    }

    private func endsLine(before word: Int, _ side: Side) -> Bool {
        let between = Int(side.words.ends[word - 1])..<Int(side.words.starts[word])
        return side.text.bytes[between].contains(UInt8(ascii: "\n"))
    }

    private func row(_ segments: [Segment]) -> DifferenceRow {
        DifferenceRow(
            here: segments.compactMap { piece($0.here, $0.isSame, here) },
            there: segments.compactMap { piece($0.there, $0.isSame, there) })
    }

    private func piece(_ words: Range<Int>, _ isSame: Bool, _ side: Side) -> DifferenceRow.Piece? {
        words.isEmpty ? nil : .init(side.words.bytes(of: words), isSame: isSame)
    }

    // MARK: What is told differently

    /// Words changed in one place; more, and the sentence is another.
    private static let most = 4
    /// Equal words of a passage in which something may be changed: in fewer it is a turn of phrase that two articles share.
    private static let fewest = 20

    private func changes(_ segments: [Segment]) -> [Change] {
        guard segments.reduce(0, { $0 + ($1.isSame ? $1.here.count : 0) }) >= Self.fewest else { return [] }
        return segments.indices.compactMap { index in
            let segment = segments[index]
            // An edit at the edge of a passage has no text that is otherwise equal on one side.
            guard !segment.isSame, segments.indices.contains(index - 1), segments.indices.contains(index + 1),
                segment.here.count <= Self.most, segment.there.count <= Self.most
            else { return nil }
            return change(segment)
        }
    }

    private func change(_ segment: Segment) -> Change? {
        let negations = (
            found(WordLists.negations, segment.here, here), found(WordLists.negations, segment.there, there)
        )
        if negations.0.count != negations.1.count {
            return change(.negation, segment, bytes(segment.here, here), bytes(segment.there, there))
        }
        let dates = (found(WordLists.dates, segment.here, here), found(WordLists.dates, segment.there, there))
        if differ(dates) { return change(.date, segment, bytes(dates.0, here), bytes(dates.1, there)) }
        let numbers = (numbers(segment.here, here), numbers(segment.there, there))
        if differ(numbers) { return change(.number, segment, bytes(numbers.0, here), bytes(numbers.1, there)) }
        return nil
    }

    /// The edit stands inside a passage, so there is a word before and behind it.
    private func change(_ kind: ChangeKind, _ segment: Segment, _ here: ByteRange?, _ there: ByteRange?) -> Change {
        Change(
            kind, here: here, there: there, aroundHere: bytes(around: segment.here, self.here),
            aroundThere: bytes(around: segment.there, self.there))
    }

    private func bytes(around words: Range<Int>, _ side: Side) -> ByteRange {
        side.words.bytes(of: words.lowerBound - 1..<words.upperBound + 1)
    }

    /// True where both sides have such words, and others.
    private func differ(_ words: ([Int], [Int])) -> Bool {
        !words.0.isEmpty && !words.1.isEmpty
            && words.0.map { here.words.hashes[$0] } != words.1.map { there.words.hashes[$0] }
    }

    private func found(_ list: Set<UInt32>, _ words: Range<Int>, _ side: Side) -> [Int] {
        words.filter { list.contains(side.words.hashes[$0]) }
    }

    private func numbers(_ words: Range<Int>, _ side: Side) -> [Int] {
        words.filter { word in
            let first = side.text.bytes[Int(side.words.starts[word])]
            return (0x30...0x39).contains(first) || WordLists.numbers.contains(side.words.hashes[word])
        }
    }

    private func bytes(_ words: [Int], _ side: Side) -> ByteRange? {
        guard let first = words.first, let last = words.last else { return nil }
        return wholeNumber(side.words.bytes(of: first..<last + 1), side.text)
    }

    private func bytes(_ words: Range<Int>, _ side: Side) -> ByteRange? {
        words.isEmpty ? nil : side.words.bytes(of: words)
    }

    /// The range with the digits that commas, points and colons join to it: all of "1,250.5" where only "250" differs.
    private func wholeNumber(_ range: ByteRange, _ text: ArticleText) -> ByteRange {
        let bytes = text.bytes
        let isDigit = { (at: Int) in bytes.indices.contains(at) && (0x30...0x39).contains(bytes[at]) }
        let joins = { (at: Int) in
            bytes.indices.contains(at) && [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":")].contains(bytes[at])
        }
        var (start, end) = (range.lower, range.upper)
        while isDigit(start), joins(start - 1), isDigit(start - 2) {
            start -= 2
            while isDigit(start - 1) { start -= 1 }
        }
        while isDigit(end - 1), joins(end), isDigit(end + 1) {
            end += 2
            while isDigit(end) { end += 1 }
        }
        return ByteRange(start, end)
    }
}

/// A run of words that two articles share, or an edit between two such runs.
private struct Segment {
    var here: Range<Int>
    var there: Range<Int>
    let isSame: Bool

    /// The part of equal words before a word of the first article, and from it on.
    func prefix(upTo word: Int) -> Segment {
        let count = word - here.lowerBound
        return Segment(here: here.prefix(count), there: there.prefix(count), isSame: isSame)
    }

    func suffix(from word: Int) -> Segment {
        let count = word - here.lowerBound
        return Segment(here: here.dropFirst(count), there: there.dropFirst(count), isSame: isSame)
    }
}

/// A shared passage cut into what is the same and what is edited.
private struct Shared {
    private(set) var segments: [Segment] = []

    init(_ passage: SharedWords, _ here: [UInt32], _ there: [UInt32]) {
        var (hereEnd, thereEnd) = (passage.here.lowerBound, passage.there.lowerBound)
        for run in passage.runs {
            edit(hereEnd..<run.here, thereEnd..<run.there, here, there)
            same(run.here, run.there, run.count)
            (hereEnd, thereEnd) = (run.here + run.count, run.there + run.count)
        }
    }

    /// Adds what stands between two runs: at most a dozen words on each side, so all ways of pairing them are looked at
    /// (the longest common subsequence).
    private mutating func edit(_ a: Range<Int>, _ b: Range<Int>, _ here: [UInt32], _ there: [UInt32]) {
        let width = b.count + 1
        var longest = [Int](repeating: 0, count: (a.count + 1) * width)
        for i in stride(from: a.count - 1, through: 0, by: -1) {
            for j in stride(from: b.count - 1, through: 0, by: -1) {
                let isSame = here[a.lowerBound + i] == there[b.lowerBound + j]
                let (below, beside) = (longest[(i + 1) * width + j], longest[i * width + j + 1])
                longest[i * width + j] = isSame ? longest[(i + 1) * width + j + 1] + 1 : max(below, beside)
            }
        }
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            let (one, two) = (a.lowerBound + i, b.lowerBound + j)
            if i < a.count, j < b.count, here[one] == there[two] {
                same(one, two, 1)
                (i, j) = (i + 1, j + 1)
            } else if j == b.count || (i < a.count && longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
                changed(one..<one + 1, two..<two)
                i += 1
            } else {
                changed(one..<one, two..<two + 1)
                j += 1
            }
        }
    }

    private mutating func same(_ here: Int, _ there: Int, _ count: Int) {
        if let last = segments.last, last.isSame {
            segments[segments.count - 1].here = last.here.lowerBound..<here + count
            segments[segments.count - 1].there = last.there.lowerBound..<there + count
        } else {
            segments.append(Segment(here: here..<here + count, there: there..<there + count, isSame: true))
        }
    }

    private mutating func changed(_ here: Range<Int>, _ there: Range<Int>) {
        if let last = segments.last, !last.isSame {
            segments[segments.count - 1].here = last.here.lowerBound..<here.upperBound
            segments[segments.count - 1].there = last.there.lowerBound..<there.upperBound
        } else {
            segments.append(Segment(here: here, there: there, isSame: false))
        }
    }
}

/// What an article has between the passages it shares.
private struct Gaps {
    /// Before the first passage.
    private(set) var first: Range<Int>?
    /// Behind each passage, by the word at which it ends.
    var behind: [Int: Range<Int>] = [:]

    init(_ passages: [Range<Int>], of count: Int) {
        var end = 0
        for passage in passages.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if passage.lowerBound > end { note(end..<passage.lowerBound) }
            end = max(end, passage.upperBound)
        }
        if end < count { note(end..<count) }
    }

    private mutating func note(_ words: Range<Int>) {
        if words.lowerBound == 0 { first = words } else { behind[words.lowerBound] = words }
    }
}
