import NIOCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Which machines an IP address may lead to: everybody's, or only those behind one's own router.
enum AddressRange {
    /// True for addresses of the public internet; false for loopback, private, link-local, shared and reserved ones
    /// (the special-purpose registries of RFC 6890), also where they hide inside an IPv6 address.
    static func isPublic(_ address: SocketAddress) -> Bool {
        switch address {
        case .v4: isPublic(v4: bytes(of: address, AF_INET, 4))
        case .v6: isPublic(v6: bytes(of: address, AF_INET6, 16))
        case .unixDomainSocket: false
        }
    }

    static func isPublic(v4 bytes: [UInt8]) -> Bool {
        guard bytes.count == 4 else { return false }
        return !reserved4.contains { block in
            zip(bytes, block.prefix).enumerated().allSatisfy { index, pair in
                let bits = max(0, min(8, block.bits - index * 8))
                let mask = UInt8(truncatingIfNeeded: 0xFF << (8 - bits))
                return pair.0 & mask == pair.1 & mask
            }
        }
    }

    static func isPublic(v6 bytes: [UInt8]) -> Bool {
        guard bytes.count == 16 else { return false }
        let isEmbedded = bytes.prefix(12).elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
        let isTranslated = bytes.prefix(12).elementsEqual([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0])
        if isEmbedded || isTranslated { return isPublic(v4: Array(bytes[12...])) }
        // 6to4 carries the address of a router in its bytes 2 to 5.
        if bytes[0] == 0x20, bytes[1] == 0x02 { return isPublic(v4: Array(bytes[2..<6])) }
        // Only 2000::/3 is given out; of it, 2001::/23 is for protocols and 2001:db8::/32 for examples.
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        if bytes[0] == 0x20, bytes[1] == 0x01 {
            return bytes[2] > 0x01 && !(bytes[2] == 0x0D && bytes[3] == 0xB8)
        }
        return true
    }

    private static let reserved4: [(prefix: [UInt8], bits: Int)] = [
        ([0, 0, 0, 0], 8), ([10, 0, 0, 0], 8), ([100, 64, 0, 0], 10), ([127, 0, 0, 0], 8), ([169, 254, 0, 0], 16),
        ([172, 16, 0, 0], 12), ([192, 0, 0, 0], 24), ([192, 0, 2, 0], 24), ([192, 88, 99, 0], 24),
        ([192, 168, 0, 0], 16), ([198, 18, 0, 0], 15), ([198, 51, 100, 0], 24), ([203, 0, 113, 0], 24),
        ([224, 0, 0, 0], 4), ([240, 0, 0, 0], 4),
    ]

    /// The bytes of an address, in network order; none where its digits cannot be read, which is then not public.
    private static func bytes(of address: SocketAddress, _ family: CInt, _ count: Int) -> [UInt8] {
        guard let digits = address.ipAddress else { return [] }
        var bytes = [UInt8](repeating: 0, count: count)
        // Writes as many bytes as the family has, which is how many there is room for.
        return unsafe inet_pton(family, digits, &bytes) == 1 ? bytes : []
    }
}
