package import Entries
internal import GRDB

extension Ledger {
    /// Parties by number of statements, then of mentions, then by name.
    package func parties(_ filter: PartyFilter, _ slice: Slice) throws(LedgerError) -> Listing<PartyTally> {
        try read { database in
            let conditions = Conditions(database, filter)
            let tallies: SQL = """
                SELECT id, kind, name, max(article), sum(statements) AS statements, sum(mentions) AS mentions,
                  count(*) AS articles
                FROM article_party WHERE \(conditions.all) GROUP BY id
                """
            let page: SQL = """
                \(tallies) ORDER BY statements DESC, mentions DESC, name, id LIMIT \(slice.limit) OFFSET \(slice.skip)
                """
            return Listing(
                items: try SQLRequest<Row>(literal: page).fetchAll(database).map {
                    try PartyTally($0).counted(database)
                },
                total: try database.count("SELECT count(DISTINCT id) FROM article_party WHERE \(conditions.all)"),
                skipped: slice.skip)
        }
    }

    /// What the record holds of a party; nil where it is neither mentioned nor speaks.
    package func party(_ id: PartyID) throws(LedgerError) -> PartyProfile? {
        try read { database in
            var conditions = Conditions(database, PartyFilter())
            conditions.add("id = \(id.value.storable)")
            let tally: SQL = """
                SELECT id, kind, name, max(article), sum(statements) AS statements, sum(mentions) AS mentions,
                  count(*) AS articles
                FROM article_party WHERE \(conditions.all) GROUP BY id
                """
            guard let row = try SQLRequest<Row>(literal: tally).fetchOne(database) else { return nil }
            let reader = PartyReader(database, id)
            return PartyProfile(
                party: try PartyTally(row).counted(database), called: try reader.called(),
                pronouns: try reader.pronouns(),
                actsFor: try reader.actsFor(), roles: try reader.roles(),
                speaksTo: try reader.mentioned(in: .addressee), spokenToBy: try reader.mentioning(in: .addressee),
                speaksOf: try reader.mentioned(in: .content), spokenOfBy: try reader.mentioning(in: .content))
        }
    }
}

extension Database {
    /// The name of a party in one article, as a screen shows it.
    func partyName(_ id: PartyID, in article: Int64) throws -> String? {
        let sql = "SELECT name FROM article_party WHERE id = ? AND article = ?"
        return try String.fetchOne(cachedStatement(sql: sql), arguments: [id.value.storable, article])
    }
}

extension Conditions {
    fileprivate init(_ database: Database, _ filter: PartyFilter) {
        self.init(database)
        add("mentions + statements > 0")
        if let kind = filter.kind { add("kind = \(kind.rawValue)") }
        guard let text = filter.text else { return }
        let part = FoldedName(text).text.storable
        let ids = filter.alsoNamed.map(\.value.storable)
        add(part.isEmpty ? "FALSE" : "(instr(folded, \(part)) > 0 OR id IN \(ids))")
    }
}

extension PartyTally {
    fileprivate init(_ row: Row) throws {
        guard let kind = PartyKind(rawValue: row["kind"]) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "a party is of the kind “\(row["kind"] as String)”")
        }
        self.init(
            id: PartyID(row["id"]), kind: kind, name: row["name"], statements: row["statements"],
            mentions: row["mentions"], articles: row["articles"])
    }

    /// The tally with its texts and origins; articles that are not placed yet count as their own.
    fileprivate func counted(_ database: Database) throws -> PartyTally {
        let sql = """
            SELECT \(OriginCounts.columns("article_party.article"))
            FROM article_party LEFT JOIN placed USING (article) \(OriginCounts.reports)
            WHERE id = ? AND mentions + statements > 0
            """
        guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id.value.storable]) else {
            return self
        }
        var tally = self
        tally.counts = OriginCounts(row)
        return tally
    }
}

/// Reads what is counted of one party.
private struct PartyReader {
    /// Longer lists tell a reader no more.
    private static let most = 40
    private let database: Database
    private let id: String

    init(_ database: Database, _ id: PartyID) {
        self.database = database
        self.id = id.value.storable
    }

    func called() throws -> [NameUse] {
        try uses(
            """
            SELECT CAST(substr(text, start + 1, end - start) AS TEXT) AS words, count(*) AS times
            FROM mention JOIN body USING (article) WHERE party = ? AND link NOT IN ('pronoun', 'continued')
            GROUP BY words ORDER BY times DESC, words LIMIT \(Self.most)
            """)
    }

    func pronouns() throws -> Int {
        let sql = "SELECT count(*) FROM mention WHERE party = ? AND link IN ('pronoun', 'continued')"
        return try Int.fetchOne(database, sql: sql, arguments: [id]) ?? 0
    }

    func roles() throws -> [NameUse] {
        try uses(
            """
            SELECT CAST(substr(text, role_start + 1, role_end - role_start) AS TEXT) AS words, count(*) AS times
            FROM article_party JOIN body USING (article) WHERE id = ? AND role_start IS NOT NULL
            GROUP BY words ORDER BY times DESC, words LIMIT \(Self.most)
            """)
    }

    func actsFor() throws -> [PartyCount] {
        try counts(
            """
            SELECT acts_for AS id, count(*) AS times FROM article_party
            WHERE id = ? AND acts_for IS NOT NULL GROUP BY acts_for ORDER BY times DESC, acts_for LIMIT \(Self.most)
            """)
    }

    /// The parties mentioned in these parts of its statements.
    func mentioned(in role: EvidenceRole) throws -> [PartyCount] {
        try counts(
            """
            SELECT mention.party AS id, count(DISTINCT statement.key) AS times
            FROM statement
              CROSS JOIN evidence ON evidence.statement = statement.key AND evidence.role = '\(role.rawValue)'
              CROSS JOIN mention ON mention.article = statement.article
            WHERE statement.party = ?1 AND mention.party <> ?1
              AND evidence.start <= mention.start AND mention.end <= evidence.end
            GROUP BY mention.party ORDER BY times DESC, mention.party LIMIT \(Self.most)
            """)
    }

    /// The parties that mention it in these parts of their statements.
    func mentioning(in role: EvidenceRole) throws -> [PartyCount] {
        try counts(
            """
            SELECT statement.party AS id, count(DISTINCT statement.key) AS times
            FROM mention
              CROSS JOIN statement ON statement.article = mention.article
              CROSS JOIN evidence ON evidence.statement = statement.key AND evidence.role = '\(role.rawValue)'
            WHERE mention.party = ?1 AND statement.party <> ?1
              AND evidence.start <= mention.start AND mention.end <= evidence.end
            GROUP BY statement.party ORDER BY times DESC, statement.party LIMIT \(Self.most)
            """)
    }

    private func uses(_ sql: String) throws -> [NameUse] {
        try Row.fetchAll(database, sql: sql, arguments: [id]).map { NameUse(words: $0["words"], times: $0["times"]) }
    }

    private func counts(_ sql: String) throws -> [PartyCount] {
        try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
            let id: String = row["id"]
            let name = "SELECT name FROM article_party WHERE id = ? ORDER BY article DESC LIMIT 1"
            let shown = try String.fetchOne(database.cachedStatement(sql: name), arguments: [id])
            return PartyCount(party: NamedParty(PartyID(id), name: shown ?? id), times: row["times"])
        }
    }
}
