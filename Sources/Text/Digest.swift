import Crypto

/// The SHA-256 of some bytes (FIPS 180-4): what makes two inputs the same input.
package struct Digest: Hashable, Sendable {
    package let bytes: [UInt8]

    /// The digest of `bytes`.
    package init(of bytes: [UInt8]) {
        self.bytes = Array(SHA256.hash(data: bytes))
    }

    /// A digest read back from where it was kept: 32 bytes, or nil.
    package init?(stored bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Lower-case hexadecimal, 64 digits.
    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
