/// The lines of a resource that people edit, without blanks around them; those that begin with "#" are remarks.
package struct ResourceLines: Sequence {
    private let lines: [Substring]

    package init(_ file: [UInt8]) {
        lines = String(decoding: file, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map(\.withoutBlanks)
    }

    package func makeIterator() -> IndexingIterator<[Substring]> { lines.makeIterator() }
}

extension Substring {
    /// The words without blanks around them.
    package var withoutBlanks: Substring {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
