import Entries

/// The pages in a web archive (WARC 1.0 and 1.1, ISO 28500), one at a time: answers of servers, and what was kept of
/// pages without them. A file that is cut off is read up to its break.
struct WARCRecords: ArchiveReader {
    private var stream: ByteStream
    private let path: String
    var waiting: ArraySlice<Result<RawInput, IntakeError>> = []
    var isDone = false

    private static let longestLine = 1 << 16

    init(_ stream: ByteStream, path: String) {
        self.stream = stream
        self.path = path
    }

    mutating func readMember() throws(IntakeError) {
        guard try findRecord() else { return isDone = true }
        let place = stream.offset
        guard let fields = try Fields(from: &stream), let length = fields["content-length"].flatMap(Int.init),
            length >= 0
        else { return noteBreak(at: place) }
        guard let kind = WARCKind(fields) else {
            if try stream.skip(length) < length { throw .brokenArchive(path: path, atByte: place) }
            return
        }
        let target = fields["warc-target-uri"].map { $0.trimming("<", ">") } ?? "record at byte \(place)"
        let origin = Origin(path: path + "#" + target)
        guard length <= Inputs.largest else {
            waiting.append(.failure(.tooLarge(origin, bytes: length)))
            return try stream.skip(length) < length ? noteBreak(at: place) : ()
        }
        let block = try stream.take(length)
        guard block.count == length else { throw .brokenArchive(path: path, atByte: place) }
        if stream.hasGap { return noteBreak(at: place) }
        if let input = kind.input(block, fields, origin, url: target) { waiting.append(input) }
    }

    /// Something was lost here; the next record is looked for behind it.
    private mutating func noteBreak(at place: Int) {
        _ = stream.takeBreak()
        waiting.append(.failure(.unreadableMember(path: "\(path), record at byte \(place)", reason: "it is damaged")))
    }

    /// Goes to the line after `WARC/1.…`, and says whether there is one.
    private mutating func findRecord() throws(IntakeError) -> Bool {
        var isLost = false
        while true {
            let place = stream.offset
            guard let line = try stream.line(longest: Self.longestLine) else {
                // Too long for a line, or the end.
                guard try stream.takeSome(Self.longestLine).isEmpty else {
                    isLost = true
                    continue
                }
                if stream.takeBreak() != nil { throw .brokenArchive(path: path, atByte: place) }
                return false
            }
            if stream.takeBreak() != nil {
                noteBreak(at: place)
                isLost = true
            }
            if line.starts(with: "WARC/".utf8) { return true }
            if !line.isEmpty, !isLost {
                isLost = true
                waiting.append(
                    .failure(.unreadableMember(path: "\(path), byte \(place)", reason: "no record begins here")))
            }
        }
    }
}

/// The named fields of a record or of an answer, by name in lower case; of a name given twice the first.
private struct Fields {
    private var values: [String: String] = [:]

    private static let most = 1_000

    subscript(name: String) -> String? { values[name] }

    /// Reads up to the empty line; nil where there is none.
    init?(from stream: inout ByteStream) throws(IntakeError) {
        var last: String?
        for _ in 0..<Self.most {
            guard let line = try stream.line(longest: 1 << 16) else { return nil }
            if line.isEmpty { return }
            last = add(line, last)
        }
        return nil
    }

    /// The fields of an answer's head, without its first line.
    init(_ lines: some Sequence<ArraySlice<UInt8>>) {
        var last: String?
        for line in lines.prefix(Self.most) { last = add(line, last) }
    }

    /// Adds a line, which may go on with the field named `last`; returns the name of the field it belongs to.
    private mutating func add(_ line: ArraySlice<UInt8>, _ last: String?) -> String? {
        let text = String(decoding: line, as: UTF8.self)
        if let last, text.first == " " || text.first == "\t" {
            values[last] = (values[last] ?? "") + " " + text.trimming(" ", "\t")
            return last
        }
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let name = text[..<colon].lowercased()
        if values[name] == nil { values[name] = text[text.index(after: colon)...].trimming(" ", "\t") }
        return name
    }
}

/// The records that may hold a page.
private enum WARCKind {
    /// What a server answered, with its head.
    case response
    /// The page alone.
    case resource
    /// The page, changed into another format.
    case conversion

    /// Nil for requests, metadata and repetitions of what stands elsewhere.
    init?(_ fields: Fields) {
        switch fields["warc-type"]?.lowercased() {
        case "response": self = .response
        case "resource": self = .resource
        case "conversion": self = .conversion
        default: return nil
        }
        let target = fields["warc-target-uri"]?.lowercased() ?? ""
        // Names of hosts are kept as records, too.
        if target.hasPrefix("dns:") || target.hasPrefix("whois:") { return nil }
    }

    /// The page in a record; nil where there is something else in it: an image, a redirect.
    func input(
        _ block: ArraySlice<UInt8>, _ fields: Fields, _ origin: Origin, url: String
    ) -> Result<RawInput, IntakeError>? {
        guard self == .response else {
            guard let type = MediaType(fields["content-type"] ?? ""), let format = type.format else { return nil }
            return .success(
                RawInput(
                    origin: origin, bytes: Array(block), format: format, given: GivenFacts(url: url),
                    charset: type.charset))
        }
        guard let answer = HTTPAnswer(block), answer.isSuccess, let format = answer.type.format else { return nil }
        do throws(IntakeError) {
            let body = try answer.unpacked(origin)
            return .success(
                RawInput(
                    origin: origin, bytes: body, format: format, given: GivenFacts(url: url),
                    charset: answer.type.charset))
        } catch {
            return .failure(error)
        }
    }
}

/// A media type as a server declares it: `text/html; charset=utf-8`.
package struct MediaType {
    let name: String
    package let charset: String?

    package init?(_ text: String) {
        let parts = text.split(separator: ";")
        guard let first = parts.first else { return nil }
        name = first.trimming(" ", "\t").lowercased()
        charset =
            parts.dropFirst().lazy.compactMap { parameter -> String? in
                let pair = parameter.split(separator: "=", maxSplits: 1).map { $0.trimming(" ", "\t", "\"", "'") }
                return pair.count == 2 && pair[0].lowercased() == "charset" ? pair[1] : nil
            }.first
    }

    /// How to read what is of this type; nil where it holds no article.
    var format: InputFormat? {
        switch name {
        case "text/html", "application/xhtml+xml": .html
        case "text/plain": .text
        default: nil
        }
    }
}

/// An answer of a server as it was kept: status line, head, body.
private struct HTTPAnswer {
    let isSuccess: Bool
    let type: MediaType
    private let fields: Fields
    private let body: ArraySlice<UInt8>

    init?(_ block: ArraySlice<UInt8>) {
        guard block.starts(with: "HTTP/".utf8), let end = Self.endOfHead(block) else { return nil }
        let lines = block[..<end.head].split(separator: 0x0A, omittingEmptySubsequences: true)
            .map { $0.last == 0x0D ? $0.dropLast() : $0 }
        guard let first = lines.first else { return nil }
        let words = first.split(separator: 0x20)
        isSuccess = words.count > 1 && words[1].elementsEqual("200".utf8)
        fields = Fields(lines.dropFirst())
        // Without a type, what looks like a page is one.
        guard let type = MediaType(fields["content-type"] ?? "text/html") else { return nil }
        self.type = type
        body = block[end.body...]
    }

    private static func endOfHead(_ block: ArraySlice<UInt8>) -> (head: Int, body: Int)? {
        var previous = block.startIndex
        while let end = block[previous...].firstIndex(of: 0x0A) {
            let next = end + 1
            if block[next...].first == 0x0A { return (next, next + 1) }
            if block[next...].starts(with: [0x0D, 0x0A]) { return (next, next + 2) }
            previous = next
        }
        return nil
    }

    /// The body without its chunks and its packing. Some archives keep it as sent, some undo either and leave the head
    /// as it was, so the bytes are asked, not the head alone.
    func unpacked(_ origin: Origin) throws(IntakeError) -> [UInt8] {
        let isChunked = fields["transfer-encoding"]?.lowercased().contains("chunked") == true
        let whole = isChunked ? Chunks.joined(body) ?? Array(body) : Array(body)
        switch fields["content-encoding"]?.lowercased() ?? "" {
        case "gzip", "x-gzip":
            guard whole.starts(with: [0x1F, 0x8B]) else { return whole }
            return try inflated(whole, .gzip, origin)
        case "deflate":
            return try inflated(whole, whole.first.map { $0 & 0x0F == 8 } == true ? .zlibOrGzip : .raw, origin)
        case "br", "zstd":
            // Not unpacked by us; but archives that undid the packing keep the head.
            guard isMostlyControl(whole) else { return whole }
            throw .unreadableMember(path: origin.path, reason: "it is packed with \(fields["content-encoding"] ?? "")")
        default: return whole
        }
    }

    private func inflated(
        _ packed: [UInt8], _ wrapping: Inflater.Wrapping, _ origin: Origin
    ) throws(IntakeError) -> [UInt8] {
        let inflater = Inflater(wrapping)
        inflater.feed(packed)
        var bytes: [UInt8] = []
        while inflater.step(into: &bytes, most: 1 << 18) == .more {
            guard bytes.count <= Inputs.largest, !PackingLimit.isBomb(unpacked: bytes.count, packed: packed.count)
            else {
                throw .unreadableMember(path: origin.path, reason: PackingLimit.reason)
            }
        }
        // What a browser shows of a page that breaks off is what came before.
        guard !bytes.isEmpty || packed.isEmpty else {
            throw .unreadableMember(path: origin.path, reason: "it cannot be unpacked")
        }
        return bytes
    }
}

/// Bodies sent in chunks (RFC 9112, 7.1).
private enum Chunks {
    /// The body without its chunk sizes; nil where it has none. A chunk that is cut off is taken as far as it goes.
    static func joined(_ body: ArraySlice<UInt8>) -> [UInt8]? {
        var rest = body
        var joined: [UInt8] = []
        while let end = rest.firstIndex(of: 0x0A) {
            let line = rest[..<end].prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
            guard line.count <= 8, let size = Int(String(decoding: line, as: UTF8.self), radix: 16), size >= 0 else {
                return joined.isEmpty ? nil : joined
            }
            rest = rest[(end + 1)...]
            if size == 0 { return joined }
            joined += rest.prefix(size)
            rest = rest.dropFirst(size)
            if rest.first == 0x0D { rest = rest.dropFirst() }
            if rest.first == 0x0A { rest = rest.dropFirst() }
        }
        return joined.isEmpty ? nil : joined
    }
}

extension StringProtocol {
    /// Without these characters at either end.
    func trimming(_ characters: Character...) -> String {
        var text = self[...]
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }
}
