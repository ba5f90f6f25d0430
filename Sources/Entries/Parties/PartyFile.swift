package import Text

/// A file of parties as it was found.
package struct PartyFile: Hashable, Sendable {
    /// Where it was found, in the words of whoever named it.
    package let name: String
    package let bytes: [UInt8]
    /// Of `bytes`.
    package let digest: Digest

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        digest = Digest(of: bytes)
    }
}

/// What was read from a file of parties: its entries, and what could not be taken.
package struct PartyReading: Hashable, Sendable {
    package var entries: PartyEntries
    package var faults: [PartyFault]

    package init(_ entries: PartyEntries = PartyEntries(), faults: [PartyFault] = []) {
        self.entries = entries
        self.faults = faults
    }
}

/// Something in a file of parties that could not be taken, and what was kept in spite of it.
package struct PartyFault: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// From 1; nil where it is the whole file.
    package let line: Int?
    /// The entry by its id, or by the words that stand in its place.
    package let entry: String?
    package let reason: String
    /// What became of the rest: "the rest of it was kept".
    package let kept: String

    package init(file: String, line: Int? = nil, entry: String? = nil, reason: String, kept: String) {
        self.file = file
        self.line = line
        self.entry = entry
        self.reason = reason
        self.kept = kept
    }

    package var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return "\(place): \(entry.map { "“\($0)”: " } ?? "")\(reason); \(kept)."
    }
}
