import Entries

/// The files in a ZIP archive (APPNOTE 6.3), one at a time, in their order.
///
/// Read from the front, by the header before each file and not by the list at the end: so an archive that is cut off is
/// read up to its break, and files that overlap to grow without end (Fifield, “A better zip bomb”) are each read once.
struct ZipMembers: ArchiveReader {
    private var stream: ByteStream
    private let path: String
    var waiting: ArraySlice<Result<RawInput, IntakeError>> = []
    var isDone = false

    private static let piece = 1 << 18

    init(_ stream: ByteStream, path: String) {
        self.stream = stream
        self.path = path
    }

    mutating func readMember() throws(IntakeError) {
        let place = stream.offset
        let start = try stream.peek(4)
        // The list of what was in the archive, or the end of an empty one.
        if start.starts(with: [0x50, 0x4B, 0x01, 0x02]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
            || start.starts(with: [0x50, 0x4B, 0x06])
        {
            isDone = true
            return
        }
        guard let header = ZipHeader(try stream.take(30)) else { throw .brokenArchive(path: path, atByte: place) }
        let name = try stream.take(header.nameLength)
        let extra = try stream.take(header.extraLength)
        guard name.count == header.nameLength, extra.count == header.extraLength else {
            throw .brokenArchive(path: path, atByte: place)
        }
        // Names that are not UTF-8 are in the code page of a DOS long gone; only their letters beyond ASCII suffer.
        let file = ZipFile(header, name: String(decoding: name, as: UTF8.self), extra: extra)
        try read(file, at: place)
        if file.hasDescriptor, header.method == 8 { try skipDescriptor(file.isWide) }
    }

    private mutating func read(_ file: ZipFile, at place: Int) throws(IntakeError) {
        let member = path + "/" + file.name
        let isWanted = MemberKind(path: member) != nil
        guard !file.isEncrypted, file.method == 8 || (file.method == 0 && !file.hasDescriptor) else {
            if isWanted { waiting.append(.failure(.unreadableMember(path: member, reason: file.fault))) }
            // Without its length there is no telling where the next file begins.
            guard !file.hasDescriptor else { throw .brokenArchive(path: path, atByte: place) }
            return try pass(file.packed, at: place)
        }
        if file.method == 0 { return try readStored(file, member, isWanted, at: place) }
        if !isWanted, !file.hasDescriptor { return try pass(file.packed, at: place) }
        try unpack(file, member, isWanted, at: place)
    }

    private mutating func readStored(
        _ file: ZipFile, _ member: String, _ isWanted: Bool, at place: Int
    ) throws(IntakeError) {
        guard isWanted else { return try pass(file.packed, at: place) }
        guard file.packed <= Inputs.largest else {
            waiting.append(.failure(.tooLarge(Origin(path: member), bytes: file.packed)))
            return try pass(file.packed, at: place)
        }
        let bytes = Array(try stream.take(file.packed))
        guard bytes.count == file.packed else { throw .brokenArchive(path: path, atByte: place) }
        waiting += Member(path: member, bytes: bytes).inputs
    }

    /// Unpacks a file to its end. What is too much is counted and not kept.
    private mutating func unpack(
        _ file: ZipFile, _ member: String, _ isWanted: Bool, at place: Int
    ) throws(IntakeError) {
        let inflater = Inflater(.raw)
        var (bytes, packed, unpacked) = ([UInt8](), 0, 0)
        var isTooMuch = !isWanted
        loop: while true {
            let before = bytes.count
            let step = inflater.step(into: &bytes, most: Self.piece)
            unpacked += bytes.count - before
            let isBomb = PackingLimit.isBomb(unpacked: unpacked, packed: packed)
            if isWanted, !isTooMuch, isBomb || unpacked > Inputs.largest {
                isTooMuch = true
                waiting.append(
                    .failure(
                        isBomb
                            ? .unreadableMember(path: member, reason: PackingLimit.reason)
                            : .tooLarge(Origin(path: member), bytes: unpacked)))
            }
            if isTooMuch { bytes.removeAll(keepingCapacity: true) }
            // A file that says how long it is packed can be passed over; one that does not is unpacked to its end.
            if isTooMuch, !file.hasDescriptor { return try pass(file.packed - packed, at: place) }
            switch step {
            case .more: break
            case .finished: break loop
            case .damaged:
                waiting.append(.failure(.unreadableMember(path: member, reason: "it is damaged")))
                guard !file.hasDescriptor else { throw .brokenArchive(path: path, atByte: place) }
                return try pass(file.packed - packed, at: place)
            case .hungry:
                let most = file.hasDescriptor ? Self.piece : min(Self.piece, file.packed - packed)
                let more = try stream.peek(1).isEmpty ? [] : stream.takeSome(max(most, 0))
                guard !more.isEmpty else {
                    // What came out is whole as far as it goes, but an article that stops in the middle is no article.
                    throw .brokenArchive(path: path, atByte: place)
                }
                packed += more.count
                inflater.feed(more)
            }
        }
        if file.hasDescriptor { stream.giveBack(inflater.rest) } else { try pass(file.packed - packed, at: place) }
        if !isTooMuch { waiting += Member(path: member, bytes: bytes).inputs }
    }

    private mutating func pass(_ count: Int, at place: Int) throws(IntakeError) {
        guard count >= 0, try stream.skip(count) == count else { throw .brokenArchive(path: path, atByte: place) }
    }

    /// Passes over the lengths behind a file, which begin with a signature or not.
    private mutating func skipDescriptor(_ isWide: Bool) throws(IntakeError) {
        let signature = try stream.peek(4).elementsEqual([0x50, 0x4B, 0x07, 0x08]) ? 4 : 0
        try stream.skip(signature + (isWide ? 20 : 12))
    }
}

/// What stands before each file, without its name.
private struct ZipHeader {
    let flags: Int
    let method: Int
    let packed: Int
    let unpacked: Int
    let nameLength: Int
    let extraLength: Int

    init?(_ bytes: ArraySlice<UInt8>) {
        let block = Array(bytes)
        guard block.count == 30, block.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
        flags = littleEndian(block[6..<8])
        method = littleEndian(block[8..<10])
        packed = littleEndian(block[18..<22])
        unpacked = littleEndian(block[22..<26])
        nameLength = littleEndian(block[26..<28])
        extraLength = littleEndian(block[28..<30])
    }
}

/// A file in the archive.
private struct ZipFile {
    let name: String
    let method: Int
    let isEncrypted: Bool
    /// Its lengths stand behind it.
    let hasDescriptor: Bool
    /// Its lengths take eight bytes each.
    let isWide: Bool
    /// How many bytes it takes in the archive; says nothing where its lengths stand behind it.
    let packed: Int

    init(_ header: ZipHeader, name: String, extra: ArraySlice<UInt8>) {
        self.name = name
        method = header.method
        isEncrypted = header.flags & 1 != 0
        hasDescriptor = header.flags & 8 != 0
        let wide = Self.wideLengths(extra)
        isWide = wide != nil
        let isFirst = header.unpacked != 0xFFFF_FFFF
        let sizes = wide ?? []
        let place = isFirst ? 0 : 1
        packed = header.packed == 0xFFFF_FFFF && sizes.indices.contains(place) ? sizes[place] : header.packed
    }

    /// Why it cannot be unpacked.
    var fault: String {
        isEncrypted ? "it is encrypted" : method == 0 ? "its length is not known" : "packed by method \(method)"
    }

    /// The lengths of the extra field 1, ZIP64: unpacked, then packed, those that need it.
    private static func wideLengths(_ extra: ArraySlice<UInt8>) -> [Int]? {
        var rest = extra
        while rest.count >= 4 {
            let id = littleEndian(rest.prefix(2))
            let field = rest.dropFirst(4).prefix(littleEndian(rest.dropFirst(2).prefix(2)))
            if id == 1 {
                return stride(from: field.startIndex, to: field.endIndex - 7, by: 8).map {
                    max(0, littleEndian(field[$0..<$0 + 8]))
                }
            }
            rest = rest.dropFirst(4 + field.count)
            if field.isEmpty, rest.isEmpty { break }
        }
        return nil
    }
}

private func littleEndian(_ bytes: ArraySlice<UInt8>) -> Int {
    Int(truncatingIfNeeded: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
}
