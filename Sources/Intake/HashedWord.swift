/// A hash of bytes, the same in every run and on every machine (FNV-1a by Fowler, Noll and Vo, 64 bits).
struct HashedWord: Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = HashedWord()
        hash.add(bytes)
        return hash.value
    }
}
