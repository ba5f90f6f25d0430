import Synchronization

/// Counts who is inside, and the most there ever were. A class because both sides of a connection look at it.
final class Crowd: Sendable {
    private let state = Mutex((inside: 0, most: 0))

    func enter() {
        state.withLock { state in
            state.inside += 1
            state.most = max(state.most, state.inside)
        }
    }

    func leave() { state.withLock { $0.inside -= 1 } }

    var most: Int { state.withLock { $0.most } }
}

/// Files that grow beyond measure when they are unpacked.
enum Bomb {
    /// 16 MB of zeros as gzip, made of stored-up repetition: one literal and matches of 258 bytes at distance one.
    ///
    /// Written bit by bit (RFC 1951, fixed codes), so that no test needs a compressor.
    static let gzip: [UInt8] = {
        var bits = BitWriter()
        bits.write(0b1, 1)  // the last block
        bits.write(0b01, 2)  // fixed codes
        bits.writeCode(0b0011_0000, 8)  // the literal 0
        for _ in 0..<65_000 {
            bits.writeCode(0b1100_0101, 8)  // length 258
            bits.writeCode(0, 5)  // distance 1
        }
        bits.writeCode(0, 7)  // the end
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + bits.bytes + [0, 0, 0, 0, 0, 0, 0, 0]
    }()

    private struct BitWriter {
        private(set) var bytes: [UInt8] = []
        private var used = 8

        mutating func write(_ value: Int, _ count: Int) {
            for bit in 0..<count { append(value >> bit & 1) }
        }

        /// Codes stand with their first bit first.
        mutating func writeCode(_ code: Int, _ count: Int) {
            for bit in (0..<count).reversed() { append(code >> bit & 1) }
        }

        private mutating func append(_ bit: Int) {
            if used == 8 {
                bytes.append(0)
                used = 0
            }
            bytes[bytes.count - 1] |= UInt8(bit) << UInt8(used)
            used += 1
        }
    }
}
