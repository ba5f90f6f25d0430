import FoundationEssentials

/// What kind of numbers a tensor holds.
package enum ElementType: String, Sendable, Decodable {
    case int8 = "I8"
    case uint8 = "U8"
    case float32 = "F32"

    var size: Int { self == .float32 ? 4 : 1 }
}

/// Where a tensor stands in its file.
package struct TensorEntry: Equatable, Sendable {
    package let type: ElementType
    /// Rows first.
    package let shape: [Int]
    /// In bytes from the beginning of the file.
    let range: Range<Int>

    package var count: Int { range.count / type.size }
}

/// The JSON at the head of a safetensors file, checked against the size of the file.
///
/// The format: eight bytes of header length (little-endian), the header, then the tensors one after the
/// other. We ask what its specification asks: every byte belongs to exactly one tensor.
struct SafetensorsHeader {
    let metadata: [String: String]
    let tensors: [String: TensorEntry]

    /// Ours have about 10 kB.
    private static let longestHeader = 16 << 20

    init(path: String, bytes: Span<UInt8>) throws(ModelError) {
        func malformed(_ reason: String) -> ModelError { .malformed(path: path, reason: reason) }
        guard bytes.count >= 8 else { throw malformed("it ends before the length of its header") }
        var length: UInt64 = 0
        for i in 0..<8 { length |= UInt64(bytes[i]) << (8 * UInt64(i)) }
        guard length <= UInt64(Self.longestHeader) else {
            throw malformed("it announces a header of \(length) bytes, more than the \(Self.longestHeader) we accept")
        }
        let dataStart = 8 + Int(length)
        guard dataStart <= bytes.count else {
            throw malformed("it announces a header of \(length) bytes and has only \(bytes.count - 8)")
        }
        let document: HeaderDocument
        do {
            let text = (8..<dataStart).map { bytes[$0] }
            document = try JSONDecoder().decode(HeaderDocument.self, from: Data(text))
        } catch {
            throw malformed("its header is not what safetensors asks for (\(Self.words(for: error)))")
        }
        metadata = document.metadata
        tensors = try document.tensors.checked(path: path, dataStart: dataStart, fileSize: bytes.count)
    }

    private static func words(for error: any Error) -> String {
        switch error as? DecodingError {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            let place = context.codingPath.map(\.stringValue).joined(separator: " / ")
            return place.isEmpty ? context.debugDescription : "\(place): \(context.debugDescription)"
        case .keyNotFound(let key, let context):
            return "\(context.codingPath.map(\.stringValue).joined(separator: " / ")) has no “\(key.stringValue)”"
        default: return "\(error)"
        }
    }
}

/// The header as written.
private struct HeaderDocument: Decodable {
    var metadata: [String: String] = [:]
    var tensors: [String: Entry] = [:]

    struct Entry: Decodable {
        let dtype: String
        let shape: [Int]
        /// Start and end in the data.
        let offsets: [Int]

        private enum CodingKeys: String, CodingKey {
            case dtype, shape
            case offsets = "data_offsets"
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let names = try decoder.container(keyedBy: Name.self)
        for name in names.allKeys {
            if name.stringValue == "__metadata__" {
                metadata = try names.decode([String: String].self, forKey: name)
            } else {
                tensors[name.stringValue] = try names.decode(Entry.self, forKey: name)
            }
        }
    }
}

extension [String: HeaderDocument.Entry] {
    /// The entries, if together they cover the data of the file exactly.
    fileprivate func checked(path: String, dataStart: Int, fileSize: Int) throws(ModelError) -> [String: TensorEntry] {
        var checked: [String: TensorEntry] = [:]
        var covered = 0
        for (name, entry) in sorted(by: { ($0.value.offsets, $0.key) < ($1.value.offsets, $1.key) }) {
            func malformed(_ reason: String) -> ModelError {
                .malformed(path: path, reason: "the tensor “\(name)” \(reason)")
            }
            guard let type = ElementType(rawValue: entry.dtype) else {
                throw malformed("has the type \(entry.dtype); we read I8, U8 and F32")
            }
            guard let size = entry.byteCount(type) else { throw malformed("has the impossible shape \(entry.shape)") }
            guard entry.offsets.count == 2 else { throw malformed("needs two offsets") }
            let start = entry.offsets[0], end = entry.offsets[1]
            guard 0 <= start, start <= end, end <= fileSize - dataStart else {
                throw malformed("lies at \(start)..<\(end), outside the \(fileSize - dataStart) bytes of data")
            }
            guard end - start == size else {
                throw malformed("has \(end - start) bytes where its shape \(entry.shape) asks for \(size)")
            }
            guard start == covered else {
                throw malformed("starts at \(start), where the tensors before it end at \(covered)")
            }
            guard (dataStart + start) % type.size == 0 else {
                throw malformed("starts at byte \(dataStart + start), which is no multiple of \(type.size)")
            }
            covered = end
            checked[name] = TensorEntry(type: type, shape: entry.shape, range: dataStart + start..<dataStart + end)
        }
        guard covered == fileSize - dataStart else {
            throw .malformed(
                path: path, reason: "\(fileSize - dataStart - covered) bytes after its last tensor belong to none")
        }
        return checked
    }
}

extension HeaderDocument.Entry {
    /// Bytes that the shape asks for, or nil if no file can have them.
    fileprivate func byteCount(_ type: ElementType) -> Int? {
        var size = type.size
        for side in shape {
            guard side >= 0 else { return nil }
            let (product, overflow) = size.multipliedReportingOverflow(by: side)
            guard !overflow else { return nil }
            size = product
        }
        return size
    }
}

/// Text order for offsets.
private func < (a: ([Int], String), b: ([Int], String)) -> Bool {
    a.0 == b.0 ? a.1 < b.1 : a.0.lexicographicallyPrecedes(b.0)
}
