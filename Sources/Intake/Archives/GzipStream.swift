/// Unpacks gzip members, one behind the other, as web archives have one for each record.
///
/// A damaged member is read up to its break; reading goes on at the next one. A class because its inflater is one.
final class GzipStream {
    private var packed: ByteStream
    private let inflater = Inflater(.gzip)
    private var hasBreak = false
    private(set) var isFinished = false
    /// In a member: its first byte was read, and its end was not.
    private var isInside = false

    private static let piece = 1 << 18
    private static let magic: [UInt8] = [0x1F, 0x8B, 0x08]

    init(_ packed: ByteStream) { self.packed = packed }

    /// Whether bytes were lost since this was asked last.
    func takeBreak() -> Bool {
        defer { hasBreak = false }
        return hasBreak
    }

    /// The next unpacked bytes, up to the next break where there is one; there may be none before it.
    func next() throws(IntakeError) -> [UInt8] {
        var output: [UInt8] = []
        while output.isEmpty, !hasBreak {
            if !isInside, try !findMember() {
                isFinished = true
                return []
            }
            switch inflater.step(into: &output, most: Self.piece) {
            case .more: break
            case .hungry:
                let more = try packed.takeSome(Self.piece)
                if more.isEmpty { (isInside, hasBreak) = (false, true) } else { inflater.feed(more) }
            case .finished: isInside = false
            case .damaged:
                (isInside, hasBreak) = (false, true)
                inflater.drop(1)
            }
        }
        return output
    }

    /// Goes to the next member; false where there is none. What stands between members, zeros as a rule, is passed over.
    private func findMember() throws(IntakeError) -> Bool {
        while true {
            let rest = inflater.rest
            if let start = rest.indices.first(where: { rest[$0...].starts(with: Self.magic) }) {
                inflater.drop(start - rest.startIndex)
                inflater.reset()
                isInside = true
                return true
            }
            inflater.drop(max(0, rest.count - Self.magic.count + 1))
            let more = try packed.takeSome(Self.piece)
            guard !more.isEmpty else { return false }
            inflater.feed(more)
        }
    }
}
