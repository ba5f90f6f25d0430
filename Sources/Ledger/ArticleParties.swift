internal import Entries
internal import Foundation
internal import GRDB
internal import Text

/// Writes and reads the parties, mentions and references of one article, inside a transaction.
struct ArticleParties {
    private let database: Database
    private let key: Int64

    init(_ database: Database, article key: Int64) {
        self.database = database
        self.key = key
    }

    /// The tables with what was found of them.
    static let tables = ["reference", "article_party", "party_tie", "mention", "title_day", "title_span"]

    // MARK: - Writing

    func add(_ record: ArticleRecord) throws {
        for (index, reference) in record.references.enumerated() {
            let (phrase, antecedent) = (reference.phrase, reference.antecedent)
            try database.run(
                """
                INSERT INTO reference (article, number, start, end, antecedent_start, antecedent_end)
                VALUES (?, ?, ?, ?, ?, ?)
                """, [key, index + 1, phrase.lower, phrase.upper, antecedent.lower, antecedent.upper])
        }
        for (index, party) in record.parties.enumerated() { try add(party, number: index + 1, isFound: true) }
        for (index, mention) in record.mentions.enumerated() {
            try add(mention, number: index + 1, found: mention.party)
        }
        if let evidence = record.titleEvidence { try add(evidence) }
    }

    private func add(_ party: ArticleParty, number: Int, isFound: Bool) throws {
        try database.run(
            """
            INSERT INTO article_party
              (article, number, id, kind, name, folded, in_base, role_start, role_end, acts_for, found, mentions, statements)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
            """,
            [
                key, number, party.id.value.storable, party.kind.rawValue, party.name.storable,
                FoldedName(party.name).text.storable, party.isInBase ? 1 : 0, party.role?.lower, party.role?.upper,
                party.actsFor?.value.storable, isFound ? 1 : 0,
            ])
        for (relation, ids) in [(Tie.office, party.offices), (.member, party.members)] {
            for (index, id) in ids.enumerated() {
                try database.run(
                    "INSERT INTO party_tie (article, party, relation, number, id) VALUES (?, ?, ?, ?, ?)",
                    [key, number, relation.rawValue, index + 1, id.value.storable])
            }
        }
    }

    private func add(_ mention: Mention, number: Int, found: PartyID?) throws {
        try database.run(
            """
            INSERT INTO mention
              (article, number, start, end, found_party, party, link, confidence, evidence_start, evidence_end)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                key, number, mention.range.lower, mention.range.upper, found?.value.storable,
                mention.party.value.storable, mention.link.rawValue, mention.confidence.rawValue,
                mention.evidence?.lower, mention.evidence?.upper,
            ])
    }

    private func add(_ evidence: TitleEvidence) throws {
        for (index, days) in evidence.days.enumerated() {
            try database.run(
                "INSERT INTO title_day (article, number, earliest, latest) VALUES (?, ?, ?, ?)",
                [key, index + 1, days.earliest?.number, days.latest?.number])
        }
        for (index, span) in evidence.spans.enumerated() {
            try database.run(
                "INSERT INTO title_span (article, number, start, end) VALUES (?, ?, ?, ?)",
                [key, index + 1, span.lower, span.upper])
        }
        try ArticleDateRows(database, article: key).add(evidence.titles)
    }

    // MARK: - Settling

    /// Applies the corrections of the article to what lists ask for, and counts its parties anew.
    func settle(_ found: ArticleRecord, _ text: ArticleText, digest: Digest) throws {
        try forgetCorrections()
        let corrections = Corrections(try database.corrections(of: digest), of: found, in: text)
        if !corrections.inForce.isEmpty { try apply(corrections, to: found) }
        try database.run(
            """
            UPDATE article_party SET
              mentions = (SELECT count(*) FROM mention WHERE mention.article = ?1 AND mention.party = id),
              statements = (SELECT count(*) FROM statement WHERE statement.article = ?1 AND statement.party = id)
            WHERE article = ?1
            """, [key])
    }

    private func forgetCorrections() throws {
        let sql = "SELECT EXISTS (SELECT * FROM statement WHERE article = ?1 AND corrected = 1)"
        if try Bool.fetchOne(database.cachedStatement(sql: sql), arguments: [key]) == true {
            try database.run("UPDATE statement SET party = found_party, corrected = 0 WHERE article = ?", [key])
        }
        try database.run("DELETE FROM mention WHERE article = ? AND found_party IS NULL", [key])
        try database.run(
            "UPDATE mention SET party = found_party WHERE article = ? AND party IS NOT found_party", [key])
        try database.run("DELETE FROM article_party WHERE article = ? AND found = 0", [key])
    }

    private func apply(_ corrections: Corrections, to found: ArticleRecord) throws {
        for (index, mention) in found.mentions.enumerated() {
            let settled = corrections.settled(mention)?.party
            guard settled != mention.party else { continue }
            try database.run(
                "UPDATE mention SET party = ? WHERE article = ? AND number = ?",
                [settled?.value.storable, key, index + 1])
        }
        for (index, statement) in found.statements.enumerated() where corrections.isCorrected(statement) {
            try database.run(
                "UPDATE statement SET party = ?, corrected = 1 WHERE key = ?",
                [
                    corrections.speaker(of: statement)?.party?.value.storable,
                    StatementKey(article: key, number: index + 1).value,
                ])
        }
        for (index, mention) in corrections.added.enumerated() {
            try add(mention, number: found.mentions.count + index + 1, found: nil)
        }
        for (index, party) in corrections.addedParties.enumerated() {
            try add(party, number: found.parties.count + index + 1, isFound: false)
        }
    }

    // MARK: - Reading

    func references() throws -> [Reference] {
        try rows("SELECT * FROM reference WHERE article = ? ORDER BY number").map {
            Reference(phrase: try $0.range(), antecedent: try $0.range("antecedent_start", "antecedent_end"))
        }
    }

    /// Those that were found, without what corrections add.
    func parties() throws -> [ArticleParty] {
        try rows("SELECT * FROM article_party WHERE article = ? AND found = 1 ORDER BY number").map { row in
            let actsFor: String? = row["acts_for"]
            return ArticleParty(
                id: PartyID(row["id"]), kind: try known(row["kind"]), name: row["name"],
                isInBase: row["in_base"] as Int == 1,
                role: try row.optionalRange("role_start", "role_end"), actsFor: actsFor.map { PartyID($0) },
                offices: try ties(.office, of: row["number"]), members: try ties(.member, of: row["number"]))
        }
    }

    private func ties(_ relation: Tie, of party: Int) throws -> [PartyID] {
        let sql = "SELECT id FROM party_tie WHERE article = ? AND party = ? AND relation = ? ORDER BY number"
        return try String.fetchAll(
            database.cachedStatement(sql: sql), arguments: [key, party, relation.rawValue]
        ).map { PartyID($0) }
    }

    /// Those that were found, as they were found.
    func mentions() throws -> [Mention] {
        try rows("SELECT * FROM mention WHERE article = ? AND found_party IS NOT NULL ORDER BY number").map { row in
            Mention(
                try row.range(), PartyID(row["found_party"]), try known(row["link"]),
                evidence: try row.optionalRange("evidence_start", "evidence_end"),
                confidence: try known(row["confidence"]))
        }
    }

    func titleEvidence() throws -> TitleEvidence? {
        let spans = try rows("SELECT start, end FROM title_span WHERE article = ? ORDER BY number").map {
            try $0.range()
        }
        let days = try rows("SELECT earliest, latest FROM title_day WHERE article = ? ORDER BY number").map { row in
            let (earliest, latest): (Int32?, Int32?) = (row["earliest"], row["latest"])
            return DayRange(earliest.map { Day(number: $0) }, latest.map { Day(number: $0) })
        }
        let titles = try ArticleDateRows(database, article: key).titles()
        return spans.isEmpty && days.isEmpty && titles.isEmpty
            ? nil : TitleEvidence(days: days, spans: spans, titles: titles)
    }

    private func rows(_ sql: String) throws -> [Row] {
        try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [key])
    }

    private func known<Word: RawRepresentable<String>>(_ raw: String) throws -> Word {
        guard let word = Word(rawValue: raw) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "article \(key): it has a \(Word.self) “\(raw)”")
        }
        return word
    }
}

/// How a party is tied to another in one article. The raw values are used in the ledger.
private enum Tie: String {
    case office, member
}

extension Row {
    /// The place that two columns hold; nil where they hold none.
    func optionalRange(_ startColumn: String, _ endColumn: String) throws -> ByteRange? {
        (self[startColumn] as Int?) == nil ? nil : try range(startColumn, endColumn)
    }
}
