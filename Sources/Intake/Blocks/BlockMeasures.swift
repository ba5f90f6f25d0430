import Entries
import Text

/// What is known of an input beside its blocks, for measuring them.
struct BlockSetting {
    /// The page the blocks are of; nil for plain text.
    var page: PageBlocks?
    /// `TextShape.hash` of what may be the title.
    var titles: Set<UInt64> = []
    var description: UInt64?
    /// The article's text as linked data gives it.
    var linkedBody: [UInt8]?
    var isLinkedArticle = false
}

/// Measures blocks: one row of features for each.
struct BlockMeasures {
    private let blocks: [TextBlock]
    private let setting: BlockSetting
    private let phrases: [PhraseMatch]
    private(set) var rows: BlockRows

    /// The most that a distance counts, in blocks.
    static let farthest = 60

    static func rows(
        of blocks: [TextBlock], in setting: BlockSetting, _ markup: MarkupMeasures?
    ) -> (rows: BlockRows, phrases: [PhraseMatch]) {
        let phrases = blocks.map { PhraseMatch($0) }
        var measures = BlockMeasures(blocks, setting, phrases)
        measures.measureText()
        measures.measurePlace()
        measures.measureNeighbours()
        measures.measureDistances()
        measures.measureTitle()
        measures.measureFacts()
        markup?.measure(into: &measures.rows)
        return (measures.rows, phrases)
    }

    private init(_ blocks: [TextBlock], _ setting: BlockSetting, _ phrases: [PhraseMatch]) {
        self.blocks = blocks
        self.setting = setting
        self.phrases = phrases
        rows = BlockRows(count: blocks.count)
    }

    private mutating func measureText() {
        let same = KeyGroups(blocks.map { $0.shape.hash })
        var copies = Array(repeating: 0, count: same.count)
        for group in same.ofEach { copies[group] += 1 }
        for (index, block) in blocks.enumerated() {
            let shape = block.shape
            let words = Float(max(shape.words, 1))
            rows[index, .words] = Float(shape.words)
            rows[index, .characters] = Float(shape.characters)
            rows[index, .wordLength] = Float(shape.characters) / words
            rows[index, .linkShare] = setting.page == nil ? .nan : block.linkShare
            rows[index, .endsSentence] = shape.endsSentence ? 1 : 0
            rows[index, .commaShare] = Float(shape.commas) / words
            rows[index, .digitShare] = Float(shape.digits) / Float(max(shape.characters, 1))
            rows[index, .capitalShare] = Float(shape.capitalised) / words
            rows[index, .upperShare] = Float(shape.upperCase) / words
            rows[index, .functionShare] = Float(shape.functionWords) / words
            rows[index, .startsLower] = (0x61...0x7A).contains(shape.first) ? 1 : 0
            rows[index, .startsQuoted] = startsQuoted(block) ? 1 : 0
            rows[index, .endsColon] = shape.last == UInt8(ascii: ":") ? 1 : 0
            rows[index, .endsEllipsis] = isCutOff(block.text[...]) ? 1 : 0
            rows[index, .endsQuestion] = shape.last == UInt8(ascii: "?") ? 1 : 0
            rows[index, .sentences] = Float(shape.sentences)
            rows[index, .separators] = Float(shape.separators)
            rows[index, .hasAddress] = shape.hasAddress ? 1 : 0
            rows[index, .lines] = Float(shape.lines)
            rows[index, .phrase] = phrases[index].code
            rows[index, .isMenuWord] = phrases[index].isMenuWord ? 1 : 0
            rows[index, .dateShare] = Float(phrases[index].dateWords) / words
            rows[index, .isByline] = phrases[index].isByline ? 1 : 0
            rows[index, .copies] = Float(min(copies[same.ofEach[index]], 20))
        }
    }

    private func startsQuoted(_ block: TextBlock) -> Bool {
        let head = block.text.prefix(3)
        return head.first == 0x22 || head.first == 0x27 || head.elementsEqual("“".utf8) || head.elementsEqual("„".utf8)
            || head.starts(with: "«".utf8)
    }

    private mutating func measurePlace() {
        let total = blocks.reduce(0) { $0 + $1.runningWords }
        let bytes = blocks.reduce(0) { $0 + $1.text.count }
        let links = blocks.reduce(0) { $0 + $1.linked }
        let short = blocks.count { $0.shape.words <= 6 }
        let run = bestRun(blocks.map(Self.runScore))
        let runWords = blocks[run].reduce(0) { $0 + $1.runningWords }
        var before = 0
        for index in blocks.indices {
            rows[index, .place] = Float(index) / Float(blocks.count)
            rows[index, .placeFromEnd] = Float(blocks.count - 1 - index)
            rows[index, .wordsBefore] = share(before, total)
            rows[index, .blocks] = Float(blocks.count)
            rows[index, .pageWords] = Float(total)
            rows[index, .pageShortShare] = share(short, blocks.count)
            rows[index, .pageLinkShare] = setting.page == nil ? .nan : share(links, bytes)
            rows[index, .runShare] = share(runWords, total)
            // Inside the run: how far from its nearer end; outside: how far away, as a negative number.
            let distance =
                run.contains(index)
                ? min(index - run.lowerBound, run.upperBound - 1 - index)
                : -min(abs(index - run.lowerBound), abs(index - run.upperBound + 1))
            rows[index, .runDistance] = Float(max(-Self.farthest, min(Self.farthest, distance)))
            before += blocks[index].runningWords
        }
    }

    private static func runScore(_ block: TextBlock) -> Double {
        if block.runningWords > 0 { return Double(block.runningWords) }
        return block.linked * 2 > block.text.count ? -Double(block.shape.words) - 5 : -2
    }

    private mutating func measureNeighbours() {
        for index in blocks.indices {
            set(index, from: index - 1, [.words1Before, .link1Before, .ends1Before, .phrase1Before])
            set(index, from: index - 2, [.words2Before, .link2Before, .ends2Before])
            set(index, from: index + 1, [.words1After, .link1After, .ends1After, .phrase1After])
            set(index, from: index + 2, [.words2After, .link2After, .ends2After])
            rows[index, .windowRunning] = Float(running(around: index, 3))
            rows[index, .wideRunning] = Float(running(around: index, 10))
        }
    }

    private mutating func set(_ index: Int, from other: Int, _ features: [BlockFeature]) {
        guard blocks.indices.contains(other) else { return }
        rows[index, features[0]] = Float(blocks[other].shape.words)
        rows[index, features[1]] = rows[other, .linkShare]
        rows[index, features[2]] = rows[other, .endsSentence]
        if features.count > 3 { rows[index, features[3]] = phrases[other].code }
    }

    private func running(around index: Int, _ reach: Int) -> Int {
        blocks[max(0, index - reach)..<min(blocks.count, index + reach + 1)].reduce(0) { $0 + $1.runningWords }
    }

    /// Distances to the nearest running text on either side, and to the last heading of a list.
    private mutating func measureDistances() {
        var last: Int?
        var list: Int?
        for index in blocks.indices {
            rows[index, .sinceRunning] = distance(last, index)
            rows[index, .lastRunning] = last.map { Float(blocks[$0].shape.words) } ?? .nan
            rows[index, .sinceListHead] = distance(list, index)
            rows[index, .listHead] = list == nil ? .nan : 1
            if blocks[index].runningWords >= 15 { last = index }
            if phrases[index].headsList { list = index }
        }
        var next: Int?
        for index in blocks.indices.reversed() {
            rows[index, .untilRunning] = distance(next, index)
            rows[index, .nextRunning] = next.map { Float(blocks[$0].shape.words) } ?? .nan
            if blocks[index].runningWords >= 15 { next = index }
        }
    }

    private func distance(_ a: Int?, _ b: Int) -> Float { a.map { Float(min(abs($0 - b), Self.farthest)) } ?? .nan }

    private mutating func measureTitle() {
        let page = setting.page
        let isTitle = blocks.map { setting.titles.contains($0.shape.hash) && $0.shape.words > 1 }
        let headings = blocks.indices.filter { index in
            isTitle[index] && page.map { level(of: index, in: $0) != nil } ?? true
        }
        let title =
            headings.first ?? isTitle.firstIndex(of: true)
            ?? blocks.indices.first { index in page.map { level(of: index, in: $0) == 1 } ?? false }
        for index in blocks.indices {
            rows[index, .isTitle] = isTitle[index] ? 1 : 0
            rows[index, .isTitleLine] = index == title ? 1 : 0
            guard let title else { continue }
            rows[index, .afterTitle] = Float(max(-Self.farthest, min(Self.farthest, index - title)))
        }
    }

    private func level(of index: Int, in page: PageBlocks) -> Int? {
        blocks[index].element.flatMap { page.tree.nodes[$0].tag.headingLevel }
    }

    private mutating func measureFacts() {
        let grams = setting.linkedBody.map { Set(wordGrams($0)) } ?? []
        var articles = 0
        if let tree = setting.page?.tree { articles = tree.nodes.count { $0.tag == .article } }
        for (index, block) in blocks.enumerated() {
            rows[index, .isDescription] = setting.description == block.shape.hash ? 1 : 0
            rows[index, .isLinkedArticle] = setting.page == nil ? .nan : setting.isLinkedArticle ? 1 : 0
            rows[index, .articles] = setting.page == nil ? .nan : Float(min(articles, 50))
            guard !grams.isEmpty else { continue }
            let own = wordGrams(block.text)
            rows[index, .linkedBodyShare] = Float(min(grams.count, 5000))
            if !own.isEmpty { rows[index, .inLinkedBody] = share(own.count { grams.contains($0) }, own.count) }
        }
    }
}

extension TextBlock {
    var linkShare: Float { Float(linked) / Float(max(text.count, 1)) }
}

func share(_ part: Int, _ whole: Int) -> Float { whole > 0 ? Float(part) / Float(whole) : 0 }

/// The hashes of every four words in a row, in lower case.
func wordGrams(_ text: [UInt8]) -> [UInt64] {
    var words: [UInt64] = []
    var word = HashedWord()
    var isEmpty = true
    for byte in text + [0x20] {
        let isWord = byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        if isWord {
            word.add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            isEmpty = false
        } else if !isEmpty {
            words.append(word.value)
            (word, isEmpty) = (HashedWord(), true)
        }
    }
    guard words.count >= 4 else { return [] }
    return (0...words.count - 4).map { start in
        words[start..<start + 4].reduce(into: 17) { $0 = ($0 &* 0x9E37_79B9_7F4A_7C15) ^ ($1 &+ ($0 >> 29)) }
    }
}
