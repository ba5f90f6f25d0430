package import Entries
internal import GRDB

extension Ledger {
    /// The size of the record. Outlets stand by number of articles, then by name.
    package func overview() throws(LedgerError) -> Overview {
        try read { database in
            let outlets = try Row.fetchAll(
                database,
                sql: "SELECT outlet, count(*) AS articles FROM article GROUP BY outlet ORDER BY articles DESC, outlet")
            return Overview(
                articles: try database.count("SELECT count(*) FROM article"),
                statements: try database.count("SELECT count(*) FROM statement"),
                speakers: try database.count("SELECT count(*) FROM speaker"),
                unresolved: try database.count("SELECT count(*) FROM statement WHERE speaker IS NULL"),
                outlets: outlets.map { OutletTally(outlet: $0["outlet"], articles: $0["articles"]) })
        }
    }

    /// Speakers by number of statements, then by name; those whose name holds the words `matching`, where given, and of
    /// statements that are no party's, where only the `unlinked` are asked for.
    package func speakers(
        _ slice: Slice, matching: String? = nil, unlinked: Bool = false
    ) throws(LedgerError) -> Listing<SpeakerTally> {
        try read { database in
            var conditions = Conditions(database)
            try conditions.speaker(matching)
            if unlinked { conditions.add("statement.party IS NULL AND statement.corrected = 0") }
            // Counted by article first: the index holds them so, and no article is counted twice.
            let query: SQL = """
                SELECT name, sum(here) AS statements, count(*) AS articles FROM (
                  SELECT speaker, count(*) AS here FROM statement
                  WHERE speaker IS NOT NULL AND \(conditions.all) GROUP BY speaker, article
                ) JOIN speaker ON speaker.key = speaker GROUP BY speaker ORDER BY statements DESC, name
                LIMIT \(slice.limit) OFFSET \(slice.skip)
                """
            let total: SQL = "SELECT count(DISTINCT speaker) FROM statement WHERE \(conditions.all)"
            return Listing(
                items: try SQLRequest<Row>(literal: query).fetchAll(database).map {
                    SpeakerTally(name: $0["name"], statements: $0["statements"], articles: $0["articles"])
                },
                total: try database.count(
                    conditions.isEmpty ? "SELECT count(*) FROM speaker" : total),
                skipped: slice.skip)
        }
    }
}
