import CZlib

/// Packs as the programs do whose files are read; `whole` ends the stream.
enum Packing {
    static func gzip(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, windowBits: 31) }

    /// Without a header, as ZIP has it.
    static func deflate(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, windowBits: -15) }

    private static func packed(_ bytes: [UInt8], windowBits: CInt) -> [UInt8] {
        var stream = unsafe z_stream()
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 1024)
        var input = bytes
        var count = 0
        // The stream and both buffers stay where they are for as long as zlib looks at them.
        unsafe withUnsafeMutablePointer(to: &stream) { stream in
            let size = unsafe CInt(MemoryLayout<z_stream>.size)
            guard
                unsafe deflateInit2_(stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
                    == Z_OK
            else { return }
            unsafe input.withUnsafeMutableBufferPointer { source in
                unsafe output.withUnsafeMutableBufferPointer { target in
                    unsafe stream.pointee.next_in = source.baseAddress
                    unsafe stream.pointee.avail_in = uInt(source.count)
                    unsafe stream.pointee.next_out = target.baseAddress
                    unsafe stream.pointee.avail_out = uInt(target.count)
                    _ = unsafe CZlib.deflate(stream, Z_FINISH)
                    count = target.count - Int(unsafe stream.pointee.avail_out)
                }
            }
            _ = unsafe deflateEnd(stream)
        }
        return Array(output.prefix(count))
    }
}

/// Archives as a test writes them.
enum Archive {
    struct File: Sendable {
        let name: String
        let bytes: [UInt8]

        init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }
        init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
    }

    static func tar(_ files: [File], kind: UInt8 = UInt8(ascii: "0")) -> [UInt8] {
        files.flatMap { tarHeader($0.name, size: $0.bytes.count, kind: kind) + padded($0.bytes) }
            + [UInt8](repeating: 0, count: 1024)
    }

    static func padded(_ bytes: [UInt8]) -> [UInt8] {
        bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
    }

    static func tarHeader(_ name: String, size: Int, kind: UInt8) -> [UInt8] {
        tarHeader(name, size: octal(size, 11), kind: kind)
    }

    /// - Parameters:
    ///   - size: as it is to stand there.
    ///   - magic: none in the oldest form.
    static func tarHeader(
        _ name: String, size: String, kind: UInt8 = UInt8(ascii: "0"), magic: String = "ustar\000"
    ) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at place: Int) {
            block.replaceSubrange(place..<place + text.utf8.count, with: Array(text.utf8))
        }
        put(String(name.prefix(100)), at: 0)
        put("0000644\0", at: 100)
        put(size, at: 124)
        put("        ", at: 148)
        block[156] = kind
        put(magic, at: 257)
        put(octal(block.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148)
        return block
    }

    /// The name of the file that follows, however long, as GNU's tar writes it.
    static func longName(_ name: String) -> [UInt8] {
        let bytes = Array(name.utf8) + [0]
        return tarHeader("long", size: bytes.count, kind: UInt8(ascii: "L")) + padded(bytes)
    }

    /// What pax says of the file that follows.
    static func pax(_ name: String, _ value: String) -> [UInt8] {
        let record = " \(name)=\(value)\n"
        let length = record.utf8.count + String(record.utf8.count + 3).utf8.count
        let bytes = Array("\(length)\(record)".utf8)
        return tarHeader("pax", size: bytes.count, kind: UInt8(ascii: "x")) + padded(bytes)
    }

    private static func octal(_ number: Int, _ digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// - Parameter streamed: as programs write that do not know a file's length before its end.
    static func zip(_ files: [File], stored: Bool = false, streamed: Bool = false, flags: Int = 0) -> [UInt8] {
        let members = files.flatMap { file -> [UInt8] in
            let body = stored ? file.bytes : Packing.deflate(file.bytes)
            let lengths = little(0, 4) + little(body.count, 4) + little(file.bytes.count, 4)
            let header =
                little(0x0403_4B50, 4) + little(20, 2) + little(flags | (streamed ? 8 : 0), 2)
                + little(stored ? 0 : 8, 2) + little(0, 4) + (streamed ? [UInt8](repeating: 0, count: 12) : lengths)
                + little(file.name.utf8.count, 2) + little(0, 2) + Array(file.name.utf8)
            return header + body + (streamed ? little(0x0807_4B50, 4) + lengths : [])
        }
        return members + little(0x0605_4B50, 4) + [UInt8](repeating: 0, count: 18)
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// A record of a web archive: a page with the head that a server sent before it.
    static func warc(
        _ url: String, _ body: String, head: String = "Content-Type: text/html; charset=utf-8",
        status: String = "200 OK"
    )
        -> [UInt8]
    {
        warc(url, Array(body.utf8), head: head, status: status)
    }

    static func warc(_ url: String, _ body: [UInt8], head: String, status: String = "200 OK") -> [UInt8] {
        let block = Array("HTTP/1.1 \(status)\r\n\(head)\r\n\r\n".utf8) + body
        return record("response", url, block, type: "application/http; msgtype=response")
    }

    /// - Parameter length: as the record is to give it; that of its block if nil.
    static func record(
        _ kind: String, _ url: String, _ block: [UInt8], type: String, length: String? = nil
    ) -> [UInt8] {
        let head = """
            WARC/1.0\r\nWARC-Type: \(kind)\r\nWARC-Target-URI: \(url)\r\nWARC-Date: 2023-03-14T09:00:00Z\r\n\
            Content-Type: \(type)\r\nContent-Length: \(length ?? String(block.count))\r\n\r\n
            """
        return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
    }
}

extension Archive {
    /// Archives that give lengths below nothing, or beyond what any machine can count, by name.
    static let impossible: [File] = [
        File("below-nothing.tar", tarHeader("a.txt", size: "-0000000001") + padded([0x61])),
        File("too-much.tar", pax("size", String(Int.max)) + tar([File("a.txt", "a")])),
        File(
            "chunk-below-nothing.warc",
            warc("https://x.example/a", Array("-5\r\n<p>One".utf8), head: "Transfer-Encoding: chunked")),
        File(
            "too-much.warc",
            record("response", "https://x.example/a", [], type: "application/http", length: String(Int.max))),
        File("too-much.zip", wideZip),
    ]

    /// A stored file whose length stands in the field for files too large for the usual one.
    private static let wideZip: [UInt8] =
        little(0x0403_4B50, 4) + little(45, 2) + little(0, 2) + little(0, 2) + little(0, 8)
        + little(0xFFFF_FFFF, 4) + little(0xFFFF_FFFF, 4) + little(5, 2) + little(20, 2) + Array("a.txt".utf8)
        + little(1, 2) + little(16, 2) + little(Int.max, 8) + little(Int.max, 8)
}
