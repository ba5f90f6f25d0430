internal import Entries
internal import Foundation
internal import GRDB
internal import Text

/// Writes one article and its findings, inside a transaction.
struct ArticleWriter {
    private let database: Database
    private let article: Article
    private let record: ArticleRecord

    init(_ database: Database, _ article: Article, _ record: ArticleRecord) {
        self.database = database
        self.article = article
        self.record = record
    }

    /// Writes what is new, and says what that was.
    func write() throws -> Recorded {
        try checkRanges()
        var recorded = Recorded()
        let sql = "SELECT key, model, rules FROM article WHERE digest = ?"
        if let row = try Row.fetchOne(database, sql: sql, arguments: [digest]) {
            if record.stamp == Stamp(model: row["model"], rules: row["rules"]) {
                recorded.known = 1
            } else {
                try renew(row["key"])
                recorded.renewed = 1
            }
        } else {
            let id = try freeID()
            try add(under: id)
            recorded.added = 1
            if id.value != article.id.value.storable { recorded.renamed = [id] }
        }
        if recorded.known == 0 { recorded.statements = record.statements.count }
        try database.noteOrigin(article.origin, of: article.digest)
        return recorded
    }

    /// Writes what was read anew of an article that the ledger has, whatever found what it holds.
    func replace() throws {
        try checkRanges()
        let sql = "SELECT key FROM article WHERE digest = ?"
        guard let key = try Int64.fetchOne(database, sql: sql, arguments: [digest]) else {
            preconditionFailure("an article that is read again was taken from the ledger")
        }
        try renew(key)
    }

    private var digest: Data { Data(article.digest.bytes) }

    /// The article's own id, or, where another article has it, that id with as much of the digest as it takes.
    private func freeID() throws -> ArticleID {
        let own = article.id.value.storable
        let endings = [""] + stride(from: 6, through: 64, by: 2).map { "-" + article.digest.hex.prefix($0) }
        let isTaken = try database.cachedStatement(sql: "SELECT 1 FROM article WHERE id = ?")
        for ending in endings where try Row.fetchOne(isTaken, arguments: [own + ending]) == nil {
            return ArticleID(own + ending)
        }
        preconditionFailure("an id that ends in a whole digest belongs to the article of that digest")
    }

    private func add(under id: ArticleID) throws {
        try database.run(
            """
            INSERT INTO article (id, digest, title, outlet, published, day, modified, type, url, language, model, rules)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, [id.value, digest] + description)
        let key = database.lastInsertedRowID
        try database.run(
            "INSERT INTO original (article, size, zlib) VALUES (?, ?, ?)",
            [key, article.raw.count, try packed(article.raw)])
        try addFindings(key)
    }

    /// Replaces all that was read from the article's bytes; the bytes, the id and the origins stay.
    private func renew(_ key: Int64) throws {
        let speakers = try FindingsRemover(database, article: key).remove()
        try database.displace(key)
        try database.run(
            """
            UPDATE article SET
              (title, outlet, published, day, modified, type, url, language, model, rules) =
              (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE key = ?
            """, description + [key])
        try addFindings(key)
        try FindingsRemover.forget(speakers, in: database)
    }

    private var description: StatementArguments {
        [
            article.title?.storable, article.outlet?.storable, article.published?.storable,
            article.published.flatMap(DayRange.init(published:))?.day?.description, article.modified?.storable,
            article.type?.rawValue,
            article.url?.storable, article.language?.storable,
            record.stamp.model.storable, record.stamp.rules.storable,
        ]
    }

    private func addFindings(_ key: Int64) throws {
        try database.run("INSERT INTO body (article, text) VALUES (?, ?)", [key, Data(article.text.bytes)])
        try database.run(
            "INSERT INTO article_search (rowid, title, words) VALUES (?, ?, CAST(? AS TEXT))",
            [key, article.title?.storable, article.readableWords])
        for (index, note) in article.notes.enumerated() {
            let sql = "INSERT INTO note (article, number, words) VALUES (?, ?, ?)"
            try database.run(sql, [key, index + 1, note.storable])
        }
        try ArticleDescription(database, article: key).add(article)
        try ArticleParts(database, article: key).add(article.part)
        try addSpans(key)
        let parties = ArticleParties(database, article: key)
        try parties.add(record)
        for (index, statement) in record.statements.enumerated() {
            try add(statement, StatementKey(article: key, number: index + 1))
        }
        for (index, nested) in record.nested.enumerated() {
            try add(nested, StatementKey(article: key, number: index + 1))
        }
        try ArticleTimes(database, article: key).add(record.times)
        try ArticleDateRows(database, article: key).add(record.dates)
        try parties.settle(record, article.text, digest: article.digest)
    }

    private func addSpans(_ key: Int64) throws {
        for (index, block) in article.blocks.enumerated() {
            try database.run(
                "INSERT INTO block (article, number, kind, start, end) VALUES (?, ?, ?, ?, ?)",
                [key, index + 1, block.kind.rawValue, block.range.lower, block.range.upper])
        }
        for (index, sentence) in record.sentences.enumerated() {
            try database.run(
                "INSERT INTO sentence (article, number, start, end) VALUES (?, ?, ?, ?)",
                [key, index + 1, sentence.lower, sentence.upper])
        }
        for (index, name) in record.names.enumerated() {
            try database.run(
                "INSERT INTO name (article, number, kind, start, end) VALUES (?, ?, ?, ?, ?)",
                [key, index + 1, name.kind.rawValue, name.range.lower, name.range.upper])
        }
    }

    private func add(_ statement: Entries.Statement, _ key: StatementKey) throws {
        let speaker = try statement.speaker.map { try speakerKey(article.text[$0.name].storable) }
        try database.run(
            """
            INSERT INTO statement
              (key, article, number, mode, speaker, link, name_start, name_end, found_party, party)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                key.value, key.article, key.number, statement.mode.rawValue, speaker,
                statement.speaker?.link.rawValue, statement.speaker?.name.lower, statement.speaker?.name.upper,
                statement.speaker?.party?.value.storable, statement.speaker?.party?.value.storable,
            ])
        try addPlaces(
            of: statement, "INSERT INTO evidence (statement, role, number, start, end) VALUES (?, ?, ?, ?, ?)", key)
        try database.run(
            "INSERT INTO statement_search (rowid, words) VALUES (?, CAST(? AS TEXT))",
            [key.value, statement.saidWords(in: article.text)])
    }

    private func add(_ nested: NestedStatement, _ key: StatementKey) throws {
        let speaker = nested.statement.speaker
        try database.run(
            """
            INSERT INTO nested (key, article, number, held_by, mode, link, name_start, name_end, party)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                key.value, key.article, key.number, nested.outer, nested.statement.mode.rawValue,
                speaker?.link.rawValue, speaker?.name.lower, speaker?.name.upper, speaker?.party?.value.storable,
            ])
        try addPlaces(
            of: nested.statement,
            "INSERT INTO nested_evidence (nested, role, number, start, end) VALUES (?, ?, ?, ?, ?)", key)
    }

    private func addPlaces(of statement: Entries.Statement, _ sql: String, _ key: StatementKey) throws {
        for role in EvidenceRole.allCases {
            for (index, range) in statement[keyPath: role.ranges].enumerated() {
                try database.run(sql, [key.value, role.rawValue, index + 1, range.lower, range.upper])
            }
        }
    }

    /// The key of the speaker of this name, who is added where no article has named them yet.
    ///
    /// SQLite compares names byte by byte; a Swift dictionary would take "é" for "e" with an accent.
    private func speakerKey(_ name: String) throws -> Int64 {
        let known = try database.cachedStatement(sql: "SELECT key FROM speaker WHERE name = ?")
        if let key = try Int64.fetchOne(known, arguments: [name]) { return key }
        try database.run("INSERT INTO speaker (name) VALUES (?)", [name])
        let key = database.lastInsertedRowID
        try database.run("INSERT INTO speaker_search (rowid, name) VALUES (?, ?)", [key, name])
        return key
    }

    /// Throws where a finding does not lie inside the text, on scalar boundaries.
    private func checkRanges() throws(LedgerError) {
        for range in article.blocks.map(\.range) + record.ranges where !article.text.holds(range) {
            throw .misplaced(article: article.id, range: range)
        }
    }
}
