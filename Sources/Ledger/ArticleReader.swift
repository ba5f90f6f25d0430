internal import Entries
internal import Foundation
internal import GRDB
internal import Text

/// Reads one article and what was found in it.
struct ArticleReader {
    private let database: Database
    private let key: Int64

    init(_ database: Database, key: Int64) {
        self.database = database
        self.key = key
    }

    func summary() throws -> ArticleSummary {
        let row = try row(
            """
            SELECT id, title, outlet, published, url, language,
              (SELECT count(*) FROM statement WHERE statement.article = article.key) AS statements,
              article_date.article IS NOT NULL AS is_dated, earliest, latest
            FROM article LEFT JOIN article_date ON article_date.article = key AND date = 'written' WHERE key = ?
            """)
        return ArticleSummary(
            id: ArticleID(row["id"]), title: row["title"], outlet: row["outlet"], published: row["published"],
            url: row["url"], language: row["language"], statements: row["statements"],
            written: row["is_dated"] as Int == 1 ? row.days : nil,
            part: try ArticleParts(database, article: key).place())
    }

    /// Throws where one of the places is not inside `text`: nothing is ever shown that does not stand there.
    func requireInside(_ text: ArticleText, _ ranges: [ByteRange]) throws {
        guard let stray = ranges.first(where: { !text.holds($0) }) else { return }
        throw damage("bytes \(stray.lower) to \(stray.upper) are not a place in its text")
    }

    func text() throws -> ArticleText {
        let bytes: Data = try row("SELECT text FROM body WHERE article = ?")["text"]
        guard let text = ArticleText(utf8: Array(bytes)) else { throw damage("its text is not UTF-8") }
        return text
    }

    /// The article under the id it has in the ledger, with the first place it was found at.
    func article() throws -> Article {
        let row = try row("SELECT * FROM article WHERE key = ?")
        guard let origin = try origins().first else { throw damage("nothing says where it was found") }
        var article = Article(
            id: ArticleID(row["id"]), origin: origin, raw: try original(), text: try text(), title: row["title"],
            outlet: row["outlet"], published: row["published"], url: row["url"], language: row["language"],
            blocks: try blocks(), notes: try notes())
        article.modified = row["modified"]
        article.type = try (row["type"] as String?).map(known)
        let description = ArticleDescription(database, article: key)
        article.authors = try description.authors()
        article.credits = try description.credits()
        article.part = try ArticleParts(database, article: key).part()
        return article
    }

    /// The article with all that was found in it, every place of which is inside its text.
    func reading() throws -> (article: Article, record: ArticleRecord) {
        let (article, record) = (try article(), try record())
        try requireInside(article.text, article.ranges + record.ranges)
        return (article, record)
    }

    func origins() throws -> [Origin] {
        try rows("SELECT path, line FROM origin WHERE article = ? ORDER BY key").map {
            Origin(path: $0["path"], line: $0["line"])
        }
    }

    func record() throws -> ArticleRecord {
        let stamp = try row("SELECT model, rules FROM article WHERE key = ?")
        let sentences = try rows("SELECT start, end FROM sentence WHERE article = ? ORDER BY number")
        let parties = ArticleParties(database, article: key)
        return ArticleRecord(
            sentences: try sentences.map { try $0.range() },
            names: try rows("SELECT kind, start, end FROM name WHERE article = ? ORDER BY number").map {
                Name(try $0.range(), try known($0["kind"]))
            },
            references: try parties.references(), parties: try parties.parties(), mentions: try parties.mentions(),
            titleEvidence: try parties.titleEvidence(), dates: try ArticleDateRows(database, article: key).dates(),
            statements: try statements(), nested: try nested(),
            times: try ArticleTimes(database, article: key).all(),
            stamp: Stamp(model: stamp["model"], rules: stamp["rules"]))
    }

    func statements() throws -> [Entries.Statement] {
        try rows("SELECT * FROM statement WHERE article = ? ORDER BY number").map(statement)
    }

    /// The statement of a row of the table `statement`.
    func statement(_ row: Row) throws -> Entries.Statement {
        var statement = Entries.Statement(
            source: [], cue: [], content: [], quoted: [], mode: try known(row["mode"]), speaker: try speaker(row))
        try fill(&statement, "SELECT role, start, end FROM evidence WHERE statement = ? ORDER BY role, number", row)
        return statement
    }

    private func nested() throws -> [NestedStatement] {
        try rows("SELECT * FROM nested WHERE article = ? ORDER BY number").map { row in
            var statement = Entries.Statement(
                source: [], cue: [], content: [], quoted: [], mode: try known(row["mode"]),
                speaker: try nestedSpeaker(row))
            let sql = "SELECT role, start, end FROM nested_evidence WHERE nested = ? ORDER BY role, number"
            try fill(&statement, sql, row)
            return NestedStatement(statement, in: row["held_by"])
        }
    }

    private func nestedSpeaker(_ row: Row) throws -> Speaker? {
        guard row["link"] != nil else { return nil }
        let party: String? = row["party"]
        return Speaker(
            name: try row.range("name_start", "name_end"), link: try known(row["link"]),
            party: party.map { PartyID($0) })
    }

    /// Adds the places that `sql` finds for the key of `row`.
    private func fill(_ statement: inout Entries.Statement, _ sql: String, _ row: Row) throws {
        let places = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [row["key"] as Int64])
        while let place = try places.next() {
            let role: EvidenceRole = try known(place["role"])
            try statement[keyPath: role.ranges].append(place.range())
        }
    }

    /// The statement of a row of the table `statement`, its speaker as a person corrected it.
    func settledStatement(_ row: Row) throws -> Entries.Statement {
        var statement = try statement(row)
        guard row["corrected"] as Int == 1 else { return statement }
        let party: String? = row["party"]
        statement.speaker = party.flatMap { id in
            statement.places.first.map { Speaker(name: $0, link: .corrected, party: PartyID(id)) }
        }
        return statement
    }

    private func speaker(_ row: Row) throws -> Speaker? {
        guard row["speaker"] != nil else { return nil }
        let party: String? = row["found_party"]
        return Speaker(
            name: try row.range("name_start", "name_end"), link: try known(row["link"]),
            party: party.map { PartyID($0) })
    }

    func blocks() throws -> [Block] {
        try rows("SELECT kind, start, end FROM block WHERE article = ? ORDER BY number").map {
            Block(try $0.range(), try known($0["kind"]))
        }
    }

    /// The digest under which the article was taken in.
    func digest() throws -> Digest? {
        let bytes: Data = try row("SELECT digest FROM article WHERE key = ?")["digest"]
        return Digest(stored: Array(bytes))
    }

    /// Its places that were found to be shared with other articles, earlier and later ones.
    func sharedPlaces() throws -> [ByteRange] {
        let here = try rows("SELECT start, end FROM shared_passage WHERE article = ?")
        return try here.map { try $0.range() }
            + rows("SELECT other_start AS start, other_end AS end FROM shared_passage WHERE other = ?").map {
                try $0.range()
            }
    }

    /// The speakers of its statements: the name each is listed under, and the place that gives it.
    func speakers() throws -> [(name: String, place: ByteRange)] {
        let sql = """
            SELECT name, name_start AS start, name_end AS end
            FROM statement JOIN speaker ON speaker.key = speaker WHERE article = ? ORDER BY number
            """
        return try rows(sql).map { ($0["name"], try $0.range()) }
    }

    private func notes() throws -> [String] {
        try rows("SELECT words FROM note WHERE article = ? ORDER BY number").map { $0["words"] }
    }

    private func original() throws -> [UInt8] {
        let row = try row("SELECT size, zlib FROM original WHERE article = ?")
        guard let bytes = unpacked(row["zlib"], size: row["size"]) else { throw damage("its original is not whole") }
        return bytes
    }

    func known<Word: RawRepresentable<String>>(_ raw: String) throws -> Word {
        guard let word = Word(rawValue: raw) else { throw damage("it has a \(Word.self) “\(raw)”") }
        return word
    }

    private func row(_ sql: String) throws -> Row {
        guard let row = try rows(sql).first else { throw damage("a part of it is missing") }
        return row
    }

    private func rows(_ sql: String) throws -> [Row] {
        try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [key])
    }

    private func damage(_ reason: String) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_CORRUPT, message: "article \(key): \(reason)")
    }
}

extension Row {
    /// The place that two columns hold.
    func range(_ startColumn: String = "start", _ endColumn: String = "end") throws -> ByteRange {
        let (start, end): (Int, Int) = (self[startColumn], self[endColumn])
        guard 0 <= start, start <= end, end <= Int(UInt32.max) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "bytes \(start) to \(end) are not a place")
        }
        return ByteRange(start, end)
    }
}
