import Entries
import Foundation

/// Reads a file in pieces, line by line, holding one line at a time.
struct LineReader {
    private let file: FileHandle
    private let path: String
    /// Bytes read and not yet given out: `buffer[start...]`.
    private var buffer: [UInt8] = []
    private var start = 0
    private var atEnd = false
    private var number = 0

    private static let piece = 1 << 18

    init(_ file: FileHandle, path: String) {
        self.file = file
        self.path = path
    }

    /// The next line that is not blank, without its line end; nil at the end of the file.
    mutating func next() -> Result<RawInput, IntakeError>? {
        do throws(IntakeError) {
            while let line = try line() {
                let origin = Origin(path: path, line: number)
                if line.count > Inputs.largest { return .failure(.tooLarge(origin, bytes: line.count)) }
                if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
                return .success(RawInput(origin: origin, bytes: line.bytes, format: .jsonLine))
            }
            return nil
        } catch {
            atEnd = true
            (buffer, start) = ([], 0)
            return .failure(error)
        }
    }

    /// The first bytes, which stay to be read.
    mutating func peek() throws(IntakeError) -> ArraySlice<UInt8> {
        if buffer.isEmpty { try fill() }
        return buffer.prefix(4096)
    }

    /// Everything that is left.
    mutating func rest() throws(IntakeError) -> [UInt8] {
        while !atEnd {
            try fill()
            if buffer.count > Inputs.largest {
                throw IntakeError.tooLarge(Origin(path: path), bytes: size(atLeast: buffer.count))
            }
        }
        defer { buffer = [] }
        return Array(buffer[start...])
    }

    /// One line and its length. Of a line above the limit only the length is kept.
    private mutating func line() throws(IntakeError) -> (bytes: [UInt8], count: Int)? {
        var dropped = 0
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return finish(end, dropped)
            }
            searched = buffer.count
            if atEnd {
                guard dropped > 0 || start < buffer.count else { return nil }
                defer { start = buffer.count }
                return finish(buffer.count, dropped)
            }
            if dropped > 0 || buffer.count - start > Inputs.largest {
                dropped += buffer.count - start
                start = buffer.count
            }
            searched -= start
            try fill()
        }
    }

    private mutating func finish(_ end: Int, _ dropped: Int) -> (bytes: [UInt8], count: Int) {
        number += 1
        if dropped > 0 { return ([], dropped + end - start) }
        let hasReturn = end > start && buffer[end - 1] == 0x0D
        var first = start
        if number == 1, buffer[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { first += 3 }
        let line = Array(buffer[first..<max(first, hasReturn ? end - 1 : end)])
        return (line, line.count)
    }

    /// Reads one more piece behind what is left, which moves to the front.
    private mutating func fill() throws(IntakeError) {
        buffer.removeFirst(start)
        start = 0
        do {
            guard let piece = try file.read(upToCount: Self.piece), !piece.isEmpty else {
                atEnd = true
                return
            }
            buffer += piece
        } catch {
            throw IntakeError.unreadable(path: path, reason: error.localizedDescription)
        }
    }

    private func size(atLeast seen: Int) -> Int {
        do {
            let end = try file.seekToEnd()
            return max(seen, Int(clamping: end))
        } catch {
            return seen  // A pipe has no end to look up; what was seen is true as well.
        }
    }
}
