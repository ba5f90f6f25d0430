/// The rows of a comma-separated file (RFC 4180), each with the line it begins on.
///
/// A quoted field whose quotation does not end costs its own line only.
struct CSVRows {
    let header: [String]
    private(set) var rows: [Row] = []
    /// The lines on which a quotation begins that does not end.
    private(set) var broken: [Int] = []

    struct Row {
        let line: Int
        let fields: [String]
    }

    init(_ bytes: [UInt8]) {
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        var rest = bytes[(isMarked ? 3 : 0)...]
        var line = 1
        while !rest.isEmpty {
            let start = line
            if let (fields, end) = Self.row(rest) {
                line += rest[..<end].count { $0 == UInt8(ascii: "\n") }
                rest = rest[end...]
                if fields != [""] { rows.append(Row(line: start, fields: fields)) }
            } else {
                broken.append(start)
                let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
                rest = rest[end...]
                line += 1
            }
        }
        header = rows.isEmpty ? [] : rows.removeFirst().fields
    }

    /// The fields of the first row and where the next begins; nil where a quotation does not end.
    private static func row(_ bytes: ArraySlice<UInt8>) -> (fields: [String], end: Int)? {
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\"") where isQuoted:
                if at < bytes.endIndex, bytes[at] == byte {
                    field.append(byte)
                    at += 1
                } else {
                    isQuoted = false
                }
            case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
            case UInt8(ascii: ",") where !isQuoted:
                fields.append(String(decoding: field, as: UTF8.self))
                field = []
            case UInt8(ascii: "\n") where !isQuoted:
                if field.last == UInt8(ascii: "\r") { field.removeLast() }
                return (fields + [String(decoding: field, as: UTF8.self)], at)
            default: field.append(byte)
            }
        }
        return isQuoted ? nil : (fields + [String(decoding: field, as: UTF8.self)], at)
    }
}
