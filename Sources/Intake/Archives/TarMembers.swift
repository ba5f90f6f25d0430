import Entries

/// The files in a tar archive (POSIX ustar and pax, GNU and old forms), one at a time, in their order.
///
/// Nothing is written anywhere, so names that climb out of the archive, links and devices do no harm: names are names,
/// and the rest is passed over.
struct TarMembers: ArchiveReader {
    private var stream: ByteStream
    private let path: String
    var waiting: ArraySlice<Result<RawInput, IntakeError>> = []
    var isDone = false
    /// The name and the size that a header before says the next file has.
    private var longName: String?
    private var longSize: Int?

    private static let block = 512
    /// Of a name or of what pax says.
    private static let longestExtra = 1 << 20

    init(_ stream: ByteStream, path: String) {
        self.stream = stream
        self.path = path
    }

    mutating func readMember() throws(IntakeError) {
        let place = stream.offset
        let bytes = try stream.take(Self.block)
        if let gap = stream.takeBreak() { throw .brokenArchive(path: path, atByte: gap) }
        if bytes.allSatisfy({ $0 == 0 }) { return isDone = true }
        guard let header = TarHeader(bytes) else { throw .brokenArchive(path: path, atByte: place) }
        let size = longSize.map { header.isExtra ? header.size : $0 } ?? header.size
        switch header.kind {
        case .longName: longName = TarHeader.name(try extra(size))
        case .pax:
            let said = PaxRecords(try extra(size))
            longName = said.path ?? longName
            longSize = said.size ?? longSize
        case .file: try readFile(longName ?? header.name, size, at: place)
        case .other: try pass(size, at: place)
        }
        if !header.isExtra { (longName, longSize) = (nil, nil) }
    }

    private mutating func extra(_ size: Int) throws(IntakeError) -> ArraySlice<UInt8> {
        guard size <= Self.longestExtra else { throw .brokenArchive(path: path, atByte: stream.offset) }
        let bytes = try stream.take(size)
        try stream.skip(Self.padding(size))
        return bytes
    }

    private mutating func readFile(_ name: String, _ size: Int, at place: Int) throws(IntakeError) {
        let member = path + "/" + name
        guard MemberKind(path: member) != nil else { return try pass(size, at: place) }
        guard size <= Inputs.largest else {
            waiting.append(.failure(.tooLarge(Origin(path: member), bytes: size)))
            return try pass(size, at: place)
        }
        let bytes = Array(try stream.take(size))
        guard bytes.count == size, !stream.hasGap else { throw .brokenArchive(path: path, atByte: place) }
        try stream.skip(Self.padding(size))
        waiting += Member(path: member, bytes: bytes).inputs
    }

    private mutating func pass(_ size: Int, at place: Int) throws(IntakeError) {
        guard try stream.skip(size) == size else { throw .brokenArchive(path: path, atByte: place) }
        try stream.skip(Self.padding(size))
    }

    private static func padding(_ size: Int) -> Int { (block - size % block) % block }
}

/// The block that stands before each file.
struct TarHeader {
    enum Kind {
        case file
        /// GNU: the name of the next file, where it is long.
        case longName
        /// POSIX: what goes over the next header.
        case pax
        /// Folders, links, devices.
        case other
    }

    let name: String
    let size: Int
    let kind: Kind

    /// True where it says something about the next header.
    var isExtra: Bool { kind == .longName || kind == .pax }

    /// Nil where the sum that guards the block does not fit it.
    init?(_ bytes: ArraySlice<UInt8>) {
        let block = Array(bytes)
        guard block.count == 512, let sum = Self.number(block[148..<156]), let size = Self.number(block[124..<136]),
            sum == block.indices.reduce(0, { $0 + ((148..<156).contains($1) ? 0x20 : Int(block[$1])) })
        else { return nil }
        self.size = size
        let prefix = block[257..<262].elementsEqual("ustar".utf8) ? Self.name(block[345..<500]) : ""
        let own = Self.name(block[0..<100])
        // GNU keeps times where POSIX keeps the prefix.
        let isGNU = block[262] == 0x20
        name = prefix.isEmpty || isGNU ? own : prefix + "/" + own
        switch block[156] {
        case 0, UInt8(ascii: "0"), UInt8(ascii: "7"): kind = name.hasSuffix("/") ? .other : .file
        case UInt8(ascii: "L"): kind = .longName
        case UInt8(ascii: "x"): kind = .pax
        default: kind = .other
        }
    }

    static func name(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }

    /// Octal digits, or, where the first bit is set, a number in big-endian order.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        if let first = field.first, first & 0x80 != 0 {
            let bytes = [first & 0x7F] + field.dropFirst()
            guard bytes.dropLast(7).allSatisfy({ $0 == 0 }) else { return nil }
            return bytes.reduce(0) { $0 << 8 | Int($1) }
        }
        let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
        guard digits.allSatisfy({ (0x30...0x37).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 << 3 | Int($1 & 7) }
    }
}

/// What a pax header says: `27 path=…` and so on, each with its length before it.
private struct PaxRecords {
    private(set) var path: String?
    private(set) var size: Int?

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while let space = rest.firstIndex(of: 0x20),
            let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > space - rest.startIndex + 1,
            length <= rest.count
        {
            let record = rest[(space + 1)..<(rest.startIndex + length - 1)]
            rest = rest.dropFirst(length)
            guard let equals = record.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let value = String(decoding: record[(equals + 1)...], as: UTF8.self)
            switch String(decoding: record[..<equals], as: UTF8.self) {
            case "path": path = value
            case "size": size = Int(value).flatMap { $0 >= 0 ? $0 : nil }
            default: continue
            }
        }
    }
}
