/// Measures what the elements around the blocks of a page say about them.
struct MarkupMeasures {
    private let page: PageBlocks
    private let blocks: [TextBlock]
    private let running: [Int]
    private let words: [Int]
    private let linked: [Int]
    private let bytes: [Int]
    private let total: Int
    private let main: Int?
    private let bestParent: Int?
    /// For each block a number that only blocks written alike share.
    let paths: [UInt64]

    init(_ page: PageBlocks, _ blocks: [TextBlock]) {
        self.page = page
        self.blocks = blocks
        running = Self.sums(blocks.map { $0.runningWords })
        words = Self.sums(blocks.map { $0.shape.words })
        linked = Self.sums(blocks.map { $0.linked })
        bytes = Self.sums(blocks.map { $0.text.count })
        let total = running[blocks.count]
        self.total = total
        let sums = running
        main = page.tree.nodes.indices.last { node in
            let inside = page.inside[node]
            return !page.tree.nodes[node].isText
                && (sums[inside.upperBound] - sums[inside.lowerBound]) * 10 >= total * 6
        }
        var held: [Int: Int] = [:]
        for block in blocks {
            guard let element = block.element else { continue }
            let parent = max(page.tree.nodes[element].parent, 0)
            held[parent, default: 0] += block.runningWords
        }
        bestParent = held.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        paths = blocks.map { Self.path($0, page.tree) }
    }

    private static func sums(_ values: [Int]) -> [Int] {
        var sums = [0]
        sums.reserveCapacity(values.count + 1)
        for value in values { sums.append(sums[sums.count - 1] + value) }
        return sums
    }

    func measure(into rows: inout BlockRows) {
        for index in blocks.indices { measureElements(index, &rows) }
        measureAlike(&rows)
    }

    // MARK: Elements around

    private static let sorts: [(tags: Set<Tag>, feature: BlockFeature)] = [
        ([.article], .upArticle), ([.main], .upMain), ([.nav, .menu], .upNav), ([.aside], .upAside),
        ([.header], .upHeader), ([.footer], .upFooter), ([.form], .upForm), ([.table], .upTable),
        ([.ul, .ol, .dl], .upList), ([.figure, .figcaption], .upFigure), ([.blockquote, .q], .upQuote),
    ]
    private static let sortOfTag: [BlockFeature?] = (0...UInt8.max).map { raw in
        Tag(rawValue: raw).flatMap { tag in sorts.first { $0.tags.contains(tag) }?.feature }
    }
    private static let parents: [[BlockFeature]] = [
        [.parentShare, .parentLink, .parentBlocks, .parentMean],
        [.parent2Share, .parent2Link, .parent2Blocks, .parent2Mean],
        [.parent3Share, .parent3Link, .parent3Blocks, .parent3Mean],
        [.parent4Share, .parent4Link, .parent4Blocks, .parent4Mean],
    ]

    private func measureElements(_ index: Int, _ rows: inout BlockRows) {
        guard let element = blocks[index].element else { return }
        let tree = page.tree
        rows[index, .tag] = Self.code(tree.nodes[element].tag)
        rows[index, .heading] = Float(tree.nodes[element].tag.headingLevel ?? 0)
        rows[index, .inMain] = main.map { page.inside[$0].contains(index) ? 1 : 0 } ?? .nan
        rows[index, .inBestParent] = bestParent == tree.nodes[element].parent ? 1 : 0
        var (node, up, namedShare) = (element, 0, Float(0))
        var isNamed = false
        while node >= 0 {
            if up > 0, up <= 4 { measureParent(index, node, Self.parents[up - 1], &rows) }
            if let sort = Self.sortOfTag[Int(tree.nodes[node].tag.rawValue)], rows[index, sort].isNaN {
                rows[index, sort] = Float(up)
            }
            if page.meanings[node] != 0 {
                note(page.meanings[node], index, up, &rows)
                if !isNamed, page.meanings[node] & Self.furnitureBits != 0 {
                    (namedShare, isNamed) = (share(sum(running, page.inside[node]), total), true)
                }
            }
            if node == main { rows[index, .mainUp] = Float(up) }
            if node == bestParent { rows[index, .bestParentUp] = Float(up) }
            node = tree.nodes[node].parent
            up += 1
        }
        rows[index, .depth] = Float(up)
        rows[index, .namedShare] = isNamed ? namedShare : .nan
    }

    private static let furnitureBits = ClassWords.Meaning.allCases.filter { $0.kind != nil }.reduce(0) { $0 | $1.bit }

    private static let named: [BlockFeature] = [
        .upBody, .upTitle, .upSummary, .upNavigation, .upTeaser, .upPromotion, .upShare, .upByline, .upCaption,
        .upNotice, .upComment,
    ]

    private func note(_ meanings: UInt16, _ index: Int, _ up: Int, _ rows: inout BlockRows) {
        var rest = meanings & ~ClassWords.Meaning.hidden.bit
        while rest != 0 {
            let feature = Self.named[rest.trailingZeroBitCount]
            if rows[index, feature].isNaN { rows[index, feature] = Float(up) }
            rest &= rest - 1
        }
    }

    private func measureParent(_ index: Int, _ node: Int, _ features: [BlockFeature], _ rows: inout BlockRows) {
        let inside = page.inside[node]
        rows[index, features[0]] = share(sum(running, inside), total)
        rows[index, features[1]] = share(sum(linked, inside), sum(bytes, inside))
        rows[index, features[2]] = Float(min(inside.count, 500))
        rows[index, features[3]] = share(sum(words, inside), inside.count)
    }

    private func sum(_ sums: [Int], _ range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }

    private static func code(_ tag: Tag) -> Float {
        switch tag {
        case .p: 0
        case .h1, .h2, .h3, .h4, .h5, .h6: 1
        case .blockquote, .q: 2
        case .div, .section, .article, .main: 3
        case .li: 4
        case .pre: 5
        case .dd, .dt, .dl: 6
        case .td, .th, .tr, .table, .tbody: 7
        case .figcaption, .caption, .figure: 8
        default: 9
        }
    }

    // MARK: Blocks written alike

    private struct Likeness {
        var (count, words, linked, bytes, running) = (0, 0, 0, 0, 0)
    }

    private func measureAlike(_ rows: inout BlockRows) {
        let groups = KeyGroups(paths)
        var likenesses = Array(repeating: Likeness(), count: groups.count)
        for (index, group) in groups.ofEach.enumerated() {
            likenesses[group].count += 1
            likenesses[group].words += sum(words, index..<index + 1)
            likenesses[group].linked += sum(linked, index..<index + 1)
            likenesses[group].bytes += sum(bytes, index..<index + 1)
            likenesses[group].running += sum(running, index..<index + 1)
        }
        for index in blocks.indices {
            let group = likenesses[groups.ofEach[index]]
            rows[index, .alike] = Float(min(group.count, 500))
            rows[index, .alikeMean] = share(group.words, group.count)
            rows[index, .alikeLink] = share(group.linked, group.bytes)
            rows[index, .alikeShare] = share(group.running, total)
            if index > 0 { compare(index, index - 1, &rows, .likeLast, .siblingLast) }
            if index + 1 < blocks.count { compare(index, index + 1, &rows, .likeNext, .siblingNext) }
        }
    }

    private func compare(
        _ index: Int, _ other: Int, _ rows: inout BlockRows, _ like: BlockFeature, _ sibling: BlockFeature
    ) {
        rows[index, like] = paths[index] == paths[other] ? 1 : 0
        rows[index, sibling] = parent(index) == parent(other) ? 1 : 0
    }

    private func parent(_ index: Int) -> Int { blocks[index].element.map { page.tree.nodes[$0].parent } ?? -1 }

    /// The elements and classes of a block's element and the two around it, hashed.
    private static func path(_ block: TextBlock, _ tree: PageTree) -> UInt64 {
        var hash = HashedWord()
        var node = block.element ?? -1
        for _ in 0..<3 where node >= 0 {
            hash.add(tree.nodes[node].tag.rawValue)
            if let names = tree[node, .class] { hash.add(names.prefix(200)) }
            node = tree.nodes[node].parent
        }
        return hash.value
    }
}
