import Entries

/// A table of office holders, comma-separated, in one of two layouts that its header tells apart.
///
/// - `gec_code,role,title_and_name,since_text,first_seen_snapshot,last_seen_changed_snapshot`: from the history of the
///   World Factbook.
/// - `repo,position,person,wikidata,start,end`: ministers from Wikidata.
struct OfficeHolderTable {
    static func isOne(_ bytes: [UInt8]) -> Bool {
        let header = String(decoding: bytes.prefix(200), as: UTF8.self)
        return header.contains("gec_code,role,title_and_name") || header.contains("position,person,wikidata")
    }

    /// What a table adds to `base`, with a fault for each row that nothing could be made of.
    static func read(_ file: PartyFile, over base: PartyBase) -> PartyReading {
        let rows = CSVRows(file.bytes)
        var faults = rows.broken.map {
            PartyFault(file: file.name, line: $0, reason: "a quotation does not end", kept: "the row was left out")
        }
        let columns = Dictionary(rows.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let read = columns["gec_code"] != nil ? FactbookHolders.read : WikidataHolders.read
        var table = TableRows(rows.rows, columns)
        let entries = read(&table, base)
        faults += table.faults(in: file.name)
        return PartyReading(entries, faults: faults)
    }
}

/// The rows of a table by the names of their columns; collects what is wrong with them.
struct TableRows {
    let rows: [CSVRows.Row]
    private let columns: [String: Int]
    private var wrong: [(row: CSVRows.Row, reason: String)] = []

    init(_ rows: [CSVRows.Row], _ columns: [String: Int]) {
        self.rows = rows
        self.columns = columns
    }

    subscript(row: CSVRows.Row, column: String) -> String {
        guard let place = columns[column], row.fields.indices.contains(place) else { return "" }
        return row.fields[place]
    }

    mutating func leaveOut(_ row: CSVRows.Row, _ reason: String) {
        wrong.append((row, reason))
    }

    func faults(in file: String) -> [PartyFault] {
        wrong.map { row, reason in
            let words = ["gec_code", "repo", "role", "position", "title_and_name", "person"].map { self[row, $0] }
            return PartyFault(
                file: file, line: row.line, entry: words.filter { !$0.isEmpty }.joined(separator: ", "), reason: reason,
                kept: "the row was left out")
        }
    }
}
