import CLibXML2

/// Reads HTML, however broken, into a tree with libxml2.
///
/// The parser's events are taken, not its tree: no depth of nesting can then exhaust the stack, and nothing is kept
/// that nobody asks for. It is the one door to libxml2. `html` is UTF-8 without NULs.
func parsePage(_ html: [UInt8]) -> PageTree {
    var builder = PageBuilder()
    let cleaner = PageCleaner(html)
    parse(cleaner.cleaned, into: &builder)
    var tree = builder.finish()
    tree.linkedData = cleaner.linkedData
    tree.isCutOff = tree.isCutOff || cleaner.isCutOff
    return tree
}

/// A page has at most this many bytes and nodes; real ones stay below a tenth of either.
let largestPage = 8 << 20
private let mostNodes = 60_000
/// Elements nested deeper than this count as part of the one around them.
private let deepest = 2_000

/// Builds the tree from the parser's events.
private struct PageBuilder {
    private var tree = PageTree()
    private var open: [Int] = []
    /// Open elements that are not in the tree because they are too deep.
    private var tooDeep = 0

    var isFull: Bool { tree.nodes.count >= mostNodes }

    mutating func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard !isFull, tooDeep == 0, open.count < deepest else {
            tooDeep += 1
            return
        }
        let first = tree.attributes.count
        unsafe add(attributes)
        let tag = unsafe Tag(hash: HashedWord.of(bytes(name)))
        tree.nodes.append(PageTree.Node(parent: open.last ?? -1, tag: tag, range: first..<tree.attributes.count))
        open.append(tree.nodes.count - 1)
    }

    /// Adds attributes as libxml2 gives them: name, value, name, value, and a null at the end.
    private mutating func add(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard var next = unsafe list else { return }
        while let name = unsafe next.pointee {
            let start = tree.values.count
            if let value = unsafe next.advanced(by: 1).pointee {
                unsafe tree.values.append(contentsOf: bytes(value))
            }
            if let known = unsafe AttributeName(bytes(name)) {
                tree.attributes.append(PageTree.Attribute(name: known, value: start..<tree.values.count))
            }
            unsafe next = unsafe next.advanced(by: 2)
        }
    }

    /// The bytes of a C string, which lives as long as the event.
    private func bytes(_ string: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: string, count: Int(xmlStrlen(string)))
    }

    mutating func end() {
        if tooDeep > 0 {
            tooDeep -= 1
        } else if let last = open.popLast() {
            tree.nodes[last].end = tree.nodes.count
        }
    }

    mutating func add(_ characters: UnsafeBufferPointer<UInt8>) {
        guard let parent = open.last, !isFull else { return }
        let start = tree.characters.count
        unsafe tree.characters.append(contentsOf: characters)
        if let last = tree.nodes.last, last.isText, last.parent == parent {
            tree.nodes[tree.nodes.count - 1].range = last.range.lowerBound..<tree.characters.count
        } else {
            let end = tree.nodes.count + 1
            tree.nodes.append(
                PageTree.Node(parent: parent, tag: .text, range: start..<tree.characters.count, end: end))
        }
    }

    mutating func finish() -> PageTree {
        while !open.isEmpty || tooDeep > 0 { end() }
        tree.isCutOff = isFull
        return tree
    }
}

/// libxml2 wants its tables set up before several threads use it; Swift sees to it that this happens once.
private let tablesAreReady: Void = xmlInitParser()

private func parse(_ html: [UInt8], into builder: inout PageBuilder) {
    _ = tablesAreReady
    guard let context = unsafe htmlNewParserCtxt() else { return }
    defer { unsafe htmlFreeParserCtxt(context) }
    unsafe context.pointee.sax.pointee = events
    let options = [
        HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC,
    ]
    let flags = options.reduce(XML_PARSE_HUGE.rawValue) { $0 | $1.rawValue }
    unsafe html.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        unsafe start.withMemoryRebound(to: CChar.self, capacity: buffer.count) { text in
            // The builder stays in its place until the parser, which is done here, has ended.
            unsafe withUnsafeMutablePointer(to: &builder) { builder in
                unsafe context.pointee.userData = UnsafeMutableRawPointer(builder)
                _ = unsafe htmlCtxtReadMemory(
                    context, text, CInt(buffer.count), nil, "UTF-8", CInt(bitPattern: flags))
            }
        }
    }
}

/// What libxml2 calls for each event. It passes the builder back, and C strings that live as long as the call.
private var events: htmlSAXHandler {
    var events = unsafe htmlSAXHandler()
    unsafe events.startElement = { builder, name, attributes in
        guard let name = unsafe name else { return }
        unsafe pageBuilder(builder)?.pointee.start(name, attributes)
    }
    unsafe events.endElement = { builder, _ in unsafe pageBuilder(builder)?.pointee.end() }
    unsafe events.characters = { unsafe addCharacters($0, $1, $2) }
    unsafe events.ignorableWhitespace = { unsafe addCharacters($0, $1, $2) }
    unsafe events.cdataBlock = { unsafe addCharacters($0, $1, $2) }
    return unsafe events
}

private func pageBuilder(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<PageBuilder>? {
    unsafe pointer?.assumingMemoryBound(to: PageBuilder.self)
}

private func addCharacters(_ builder: UnsafeMutableRawPointer?, _ start: UnsafePointer<xmlChar>?, _ count: CInt) {
    unsafe pageBuilder(builder)?.pointee.add(UnsafeBufferPointer(start: start, count: Int(count)))
}
