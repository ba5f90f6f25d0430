package import Text

/// One stretch of text between quotation marks, inside one paragraph.
package struct Quotation: Hashable, Sendable {
    /// With its marks.
    package let outer: ByteRange
    /// Without them.
    package let inner: ByteRange
    /// False where the paragraph ends before a closing mark: the next paragraph re-opens it, or the mark was forgotten.
    package let isClosed: Bool
}

/// Finds quotations in one pass: curly, straight, low and angle marks; unbalanced ones; paragraphs re-opened.
///
/// Only outermost marks count. A straight mark opens or closes by the space beside it; a right single mark after a
/// letter is an apostrophe while no single quotation is open.
package struct Quotations {
    private let text: ArticleText
    private var found: [Quotation] = []
    private var open: (mark: QuotationMark, start: Int, inner: Int)?

    /// All quotations of the paragraphs, in text order.
    package static func all(in text: ArticleText, paragraphs: [ByteRange]) -> [Quotation] {
        var scan = Quotations(text: text)
        for paragraph in paragraphs { scan.scan(paragraph) }
        return scan.found
    }

    private init(text: ArticleText) {
        self.text = text
    }

    private mutating func scan(_ paragraph: ByteRange) {
        var at = paragraph.lower
        while at < paragraph.upper {
            let byte = text.bytes[at]
            // Letters, digits and spaces, and nearly all marks, cannot be quotation marks.
            if byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "'") {
                at += 1
                continue
            }
            let (scalar, length) = text.scalar(at: at)
            if scalar.isQuotationMark { meet(scalar, from: at, to: at + length, in: paragraph) }
            at += length
        }
        close(from: paragraph.upper, to: paragraph.upper, isClosed: false)
    }

    private mutating func meet(_ scalar: Unicode.Scalar, from start: Int, to end: Int, in paragraph: ByteRange) {
        let before = start > paragraph.lower ? text.scalar(before: start)?.value : nil
        let after = end < paragraph.upper ? text.scalar(at: end).value : nil
        if let open {
            guard open.mark.isClosed(by: scalar, before: before, after: after) else { return }
            close(from: start, to: end, isClosed: true)
        } else if let mark = QuotationMark(scalar, before: before, after: after) {
            open = (mark, start, end)
        }
    }

    private mutating func close(from start: Int, to end: Int, isClosed: Bool) {
        guard let open else { return }
        self.open = nil
        guard open.inner < start else { return }
        found.append(
            Quotation(outer: ByteRange(open.start, end), inner: ByteRange(open.inner, start), isClosed: isClosed))
    }
}

/// A kind of quotation marks, by the one that opens.
private enum QuotationMark {
    case double, single, straightDouble, straightSingle, low, angle

    /// Nil where `scalar` opens nothing there. Nil neighbours are the ends of the paragraph.
    init?(_ scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?) {
        let opens = before.allowsOpening && !(after?.properties.isWhitespace ?? true)
        switch scalar {
        case "“", "‟": self = .double
        // As Finns and Swedes write, and careless copies.
        case "”" where opens: self = .double
        case "„": self = .low
        case "«": self = .angle
        case "\"" where opens: self = .straightDouble
        case "‘" where opens: self = .single
        case "'" where opens && after?.properties.numericType == nil: self = .straightSingle
        default: return nil
        }
    }

    func isClosed(by scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
        switch self {
        // Mixed pairs happen in careless copies: a curly mark opened, a straight one closes.
        case .double: scalar == "”" || (scalar == "\"" && after.allowsClosing)
        case .low: scalar == "“" || scalar == "”"
        case .angle: scalar == "»"
        case .straightDouble: (scalar == "\"" || scalar == "”") && after.allowsClosing
        case .single: scalar == "’" && after.allowsClosing && !before.isPluralEnding
        case .straightSingle: scalar == "'" && after.allowsClosing && !before.isPluralEnding
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isQuotationMark: Bool {
        switch self {
        case "\"", "'", "“", "”", "„", "‟", "‘", "’", "«", "»": true
        default: false
        }
    }
}

extension Unicode.Scalar? {
    fileprivate var allowsOpening: Bool {
        guard let self else { return true }
        return self.properties.isWhitespace || "([{—–-:/“\"‘…".unicodeScalars.contains(self)
    }

    fileprivate var allowsClosing: Bool {
        guard let self else { return true }
        return !self.properties.isAlphabetic && self.properties.numericType == nil
    }

    /// After an s a right single mark is more often a possessive ("the leaders’ summit") than a closing mark.
    fileprivate var isPluralEnding: Bool { self == "s" }
}
