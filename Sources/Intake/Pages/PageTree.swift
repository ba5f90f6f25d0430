/// The elements and text of a web page in document order, each knowing its parent and where it ends.
struct PageTree {
    /// Element or text; a node's descendants are the nodes after it up to `end`.
    struct Node {
        let parent: Int
        /// `text` for text.
        let tag: Tag
        /// Of an element: its attributes in `attributes`. Of text: its bytes in `characters`.
        var range: Range<Int>
        var end = 0

        var isText: Bool { tag == .text }
    }

    struct Attribute {
        let name: AttributeName
        /// In `values`.
        let value: Range<Int>
    }

    var nodes: [Node] = []
    var attributes: [Attribute] = []
    var characters: [UInt8] = []
    var values: [UInt8] = []
    /// The contents of scripts that hold JSON-LD.
    var linkedData: [[UInt8]] = []
    /// True where the page was cut off because it has too many elements, or too many bytes without its scripts.
    var isCutOff = false

    /// The value of an attribute of a node, or nil.
    subscript(node: Int, name: AttributeName) -> ArraySlice<UInt8>? {
        guard !nodes[node].isText else { return nil }
        for attribute in attributes[nodes[node].range] where attribute.name == name { return values[attribute.value] }
        return nil
    }

    func string(_ node: Int, _ name: AttributeName) -> String? {
        self[node, name].map { String(decoding: $0, as: UTF8.self) }
    }

    /// The words inside a node, with single spaces.
    func words(in node: Int) -> String {
        var line = CollapsedLine()
        for inner in nodes[node..<nodes[node].end] where inner.isText { line.add(characters[inner.range]) }
        return line.string
    }

    /// The words inside a node, with single spaces; nil where they have more than `most` bytes, or much white space.
    func words(in node: Int, atMost most: Int) -> String? {
        var line = CollapsedLine()
        var left = most + Self.mostSpace
        for inner in nodes[node..<nodes[node].end] where inner.isText {
            left -= inner.range.count
            guard left >= 0 else { return nil }
            line.add(characters[inner.range])
        }
        return line.bytes.count <= most ? line.string : nil
    }

    /// Bytes of white space around a few words; indented markup has some hundred.
    private static let mostSpace = 1_000
}

/// Text put together with its white space collapsed, as a browser shows it.
struct CollapsedLine {
    private(set) var bytes: [UInt8] = []
    private var hasGap = false

    var isEmpty: Bool { bytes.isEmpty }
    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func add(_ characters: ArraySlice<UInt8>) {
        for byte in characters {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                hasGap = true
                continue
            }
            if hasGap, let last = bytes.last, last != 0x0A { bytes.append(0x20) }
            hasGap = false
            bytes.append(byte)
        }
    }

    /// Begins a new line, as `<br>` does.
    mutating func breakLine() {
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
        hasGap = false
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        hasGap = false
    }
}
