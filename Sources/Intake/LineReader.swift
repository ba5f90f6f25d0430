import Entries

/// Reads a file in pieces, line by line, holding one line at a time.
struct LineReader: MemberSource {
    private var stream: ByteStream
    private let path: String
    private var number = 0
    private var hasFailed = false

    init(_ stream: ByteStream, path: String) {
        self.stream = stream
        self.path = path
    }

    /// The next line that is not blank, without its line end; nil at the end of the file.
    mutating func next() -> Result<RawInput, IntakeError>? {
        do throws(IntakeError) {
            while !hasFailed, let line = try line() {
                let origin = Origin(path: path, line: number)
                if line.count > Inputs.largest { return .failure(.tooLarge(origin, bytes: line.count)) }
                if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
                return .success(RawInput(origin: origin, bytes: line.bytes, format: .jsonLine))
            }
            return nil
        } catch {
            hasFailed = true
            return .failure(error)
        }
    }

    /// One line and its length. Of a line above the limit only the length is kept.
    private mutating func line() throws(IntakeError) -> (bytes: [UInt8], count: Int)? {
        var dropped = 0
        while true {
            if let line = try stream.line(longest: Inputs.largest + 1) {
                number += 1
                if let place = stream.takeBreak() { throw .brokenArchive(path: path, atByte: place) }
                if dropped > 0 { return ([], dropped + line.count) }
                let isMarked = number == 1 && line.starts(with: [0xEF, 0xBB, 0xBF])
                return (Array(isMarked ? line.dropFirst(3) : line), line.count)
            }
            let passed = try stream.takeSome(Inputs.largest).count
            if passed == 0 {
                if let place = stream.takeBreak() { throw .brokenArchive(path: path, atByte: place) }
                guard dropped > 0 else { return nil }
                number += 1
                return ([], dropped)
            }
            dropped += passed
        }
    }
}
