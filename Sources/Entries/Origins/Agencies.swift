import Text

/// The news agencies of `Resources/agencies.txt`, by the ways articles write them.
package struct Agencies: Sendable {
    /// The longest first, so that "AP" is not found in "APA".
    private let names: [(written: [UInt8], name: String)]

    package static let shared = Agencies(PackageResources.agencies_txt)

    private init(_ resource: [UInt8]) {
        let rows = resource.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }.map { line in
            line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
        }
        names = rows.flatMap { row in row[1].split(separator: "|").map { (Array($0.utf8), row[0]) } }
            .sorted { ($0.0.count, $0.1) > ($1.0.count, $1.1) }
    }

    /// The agency written at the start of `bytes`, as a word of its own, with the bytes that takes.
    package func agency(at bytes: ArraySlice<UInt8>) -> (name: String, length: Int)? {
        for (written, name) in names where bytes.starts(with: written) {
            let next = bytes.dropFirst(written.count).first ?? 0x20
            if !isLetter(next) { return (name, written.count) }
        }
        return nil
    }

    /// The agency of exactly that name.
    package func agency(named name: String) -> String? {
        let bytes = Array(name.utf8)
        return names.first { $0.written == bytes || Array($0.name.utf8) == bytes }?.name
    }

    /// True where an outlet's name is that of the agency, or one of the ways it is written.
    package func isSame(_ outlet: String, as agency: String) -> Bool {
        outlet == agency || self.agency(named: outlet) == agency
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) }
}
