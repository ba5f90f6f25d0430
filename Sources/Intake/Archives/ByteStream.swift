import Foundation

/// Bytes that are read in pieces, from a file or from memory, packed by gzip or not.
struct ByteStream {
    private enum Source {
        case file(FileHandle, path: String)
        case memory
        case gzip(GzipStream)
    }

    private var source: Source
    /// Bytes read and not yet given out: `buffer[start...]`.
    private var buffer: [UInt8] = []
    private var start = 0
    private(set) var isAtEnd = false
    /// How many bytes were given out.
    private(set) var offset = 0
    /// The offsets at which packed bytes were damaged or cut off, and reading went on behind them.
    private var breaks: [Int] = []

    private static let piece = 1 << 18

    init(_ file: FileHandle, path: String) { source = .file(file, path: path) }

    init(_ bytes: [UInt8]) {
        (source, buffer, isAtEnd) = (.memory, bytes, true)
    }

    /// What `packed` holds, one gzip member after another.
    init(unpacking packed: ByteStream) { source = .gzip(GzipStream(packed)) }

    /// The size of the file; nil of what is packed, of memory, and of a pipe, which has no end to look up.
    var fileSize: Int? {
        guard case .file(let file, _) = source, let end = try? file.seekToEnd() else { return nil }
        return Int(clamping: end)
    }

    /// How many bytes are at hand without reading.
    var buffered: Int { buffer.count - start }

    /// The next bytes, at least `count` of them where there are so many, without taking them.
    mutating func peek(_ count: Int) throws(IntakeError) -> ArraySlice<UInt8> {
        while buffered < count, !isAtEnd { try fill() }
        return buffer[start...].prefix(count)
    }

    /// Takes the next bytes, as many as `count` where there are so many.
    mutating func take(_ count: Int) throws(IntakeError) -> ArraySlice<UInt8> {
        let taken = try peek(count)
        skipBuffered(taken.count)
        return taken
    }

    /// Takes what is at hand, at most `count` bytes; empty at the end only.
    mutating func takeSome(_ count: Int) throws(IntakeError) -> ArraySlice<UInt8> {
        while buffered == 0, !isAtEnd { try fill() }
        let taken = buffer[start...].prefix(count)
        skipBuffered(taken.count)
        return taken
    }

    /// Passes over the next bytes; returns how many there were.
    @discardableResult
    mutating func skip(_ count: Int) throws(IntakeError) -> Int {
        var left = count
        while left > 0 {
            let passed = try takeSome(left).count
            if passed == 0 { break }
            left -= passed
        }
        return count - left
    }

    /// Takes a line without its end; nil at the end of the bytes, and where there is none in the next `longest`.
    mutating func line(longest: Int) throws(IntakeError) -> ArraySlice<UInt8>? {
        var searched = 0
        while true {
            let ahead = buffer[start...].prefix(longest)
            if let end = ahead.dropFirst(searched).firstIndex(of: 0x0A) {
                let line = buffer[start..<end]
                skipBuffered(line.count + 1)
                return line.last == 0x0D ? line.dropLast() : line
            }
            if ahead.count >= longest { return nil }
            if isAtEnd {
                guard !ahead.isEmpty else { return nil }
                skipBuffered(ahead.count)
                return ahead.last == 0x0D ? ahead.dropLast() : ahead
            }
            searched = ahead.count
            try fill()
        }
    }

    /// Where something was lost, first, inside what was taken since this was asked last; its end counts at the end of all.
    mutating func takeBreak() -> Int? {
        let isFinished = isAtEnd && buffered == 0
        let passed = breaks.count { $0 < offset || ($0 == offset && isFinished) }
        defer { breaks.removeFirst(passed) }
        return breaks.prefix(passed).first
    }

    /// True where something was lost inside what was taken, and nobody asked yet.
    var hasGap: Bool { breaks.contains { $0 < offset } }

    /// Puts bytes that were taken last back in front.
    mutating func giveBack(_ bytes: ArraySlice<UInt8>) {
        precondition(bytes.count <= start, "what is given back was taken from the buffer, and it is still there")
        start -= bytes.count
        offset -= bytes.count
    }

    private mutating func skipBuffered(_ count: Int) {
        start += count
        offset += count
    }

    /// Reads one more piece behind what is left, which moves to the front.
    private mutating func fill() throws(IntakeError) {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        switch source {
        case .memory: isAtEnd = true
        case .file(let file, let path):
            let piece: Data?
            do { piece = try file.read(upToCount: Self.piece) } catch {
                throw IntakeError.unreadable(path: path, reason: error.localizedDescription)
            }
            if let piece, !piece.isEmpty { buffer += piece } else { isAtEnd = true }
        case .gzip(let gzip):
            buffer += try gzip.next()
            isAtEnd = gzip.isFinished
            if gzip.takeBreak() { breaks.append(offset + buffered) }
        }
    }
}
