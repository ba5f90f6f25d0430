/// The elements and text of a web page in document order, each knowing its parent and where it ends.
struct PageTree {
    /// Element or text; a node's descendants are the nodes after it up to `end`.
    struct Node {
        let parent: Int
        /// Lower case; nil for text.
        let tag: String?
        var attributes: [String: String] = [:]
        /// The bytes of a text node in `characters`.
        var characters = 0..<0
        var end = 0
    }

    var nodes: [Node] = []
    var characters: [UInt8] = []
    /// True where the page was cut off because it has too many elements.
    var isCutOff = false

    subscript(node: Int, attribute: String) -> String? { nodes[node].attributes[attribute] }

    /// The words inside a node, with single spaces.
    func words(in node: Int) -> String {
        var line = CollapsedLine()
        for inner in nodes[node..<nodes[node].end] where inner.tag == nil { line.add(characters[inner.characters]) }
        return line.string
    }
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
}
