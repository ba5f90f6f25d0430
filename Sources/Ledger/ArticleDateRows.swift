internal import Entries
internal import GRDB
internal import Text

/// Writes and reads the dates of one article, inside a transaction.
struct ArticleDateRows {
    private let database: Database
    private let key: Int64

    init(_ database: Database, article key: Int64) {
        self.database = database
        self.key = key
    }

    /// The tables with what tells the dates of an article.
    static let tables = ["title_held", "article_date", "date_evidence", "story_signature"]

    // MARK: - Writing

    func add(_ titles: [TitledPerson]) throws {
        for (index, title) in titles.enumerated() {
            for (part, days) in title.held.enumerated() {
                try database.run(
                    """
                    INSERT INTO title_held (article, number, part, start, end, person, time, earliest, latest)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        key, index + 1, part + 1, title.range.lower, title.range.upper, title.person.value.storable,
                        title.time.rawValue, days.earliest?.number, days.latest?.number,
                    ])
            }
        }
    }

    func add(_ dates: ArticleDates) throws {
        for (name, date) in DateName.all(of: dates) {
            try database.run(
                "INSERT INTO article_date (article, date, earliest, latest) VALUES (?, ?, ?, ?)",
                [key, name.rawValue, date.days.earliest?.number, date.days.latest?.number])
            for (index, evidence) in date.evidence.enumerated() { try add(evidence, name.rawValue, index + 1) }
        }
        for said in dates.said {
            try database.run(
                "INSERT INTO statement_said (statement, earliest, latest, start, end) VALUES (?, ?, ?, ?, ?)",
                [
                    StatementKey(article: key, number: said.statement).value, said.days.earliest?.number,
                    said.days.latest?.number, said.range.lower, said.range.upper,
                ])
        }
        for (index, contradiction) in dates.contradictions.enumerated() {
            try add(contradiction.first, Side.first.rawValue, index + 1)
            try add(contradiction.second, Side.second.rawValue, index + 1)
        }
    }

    private func add(_ evidence: DateEvidence, _ date: String, _ number: Int) throws {
        try database.run(
            """
            INSERT INTO date_evidence
              (article, date, number, kind, earliest, latest, start, end, reason, neighbour, followed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                key, date, number, evidence.kind.rawValue, evidence.days.earliest?.number, evidence.days.latest?.number,
                evidence.range?.lower, evidence.range?.upper, evidence.reason.storable,
                evidence.neighbour?.value.storable, evidence.isFollowed ? 1 : 0,
            ])
    }

    // MARK: - Reading

    func titles() throws -> [TitledPerson] {
        let found = try rows("SELECT * FROM title_held WHERE article = ? ORDER BY number, part")
        return try found.chunked { $0["number"] as Int == $1["number"] as Int }.map { parts in
            let first = parts[0]
            return TitledPerson(
                try first.range(), PartyID(first["person"]), try known(first["time"]), held: parts.map(\.days))
        }
    }

    func dates() throws -> ArticleDates {
        var dates = ArticleDates()
        for row in try rows("SELECT * FROM article_date WHERE article = ?") {
            let name: DateName = try known(row["date"])
            dates[keyPath: name.date] = ArticleDate(row.days, evidence: try evidence(name.rawValue))
        }
        dates.contradictions = try zip(evidence(Side.first.rawValue), evidence(Side.second.rawValue)).map {
            DateContradiction($0, $1)
        }
        let said = """
            SELECT number, earliest, latest, start, end FROM statement_said
            JOIN statement ON statement.key = statement WHERE article = ? ORDER BY number
            """
        dates.said = try rows(said).map { SaidDays(statement: $0["number"], $0.days, at: try $0.range()) }
        return dates
    }

    /// Takes away what is recorded of the article’s dates, to write it anew.
    func removeDates() throws {
        try database.run("DELETE FROM article_date WHERE article = ?", [key])
        try database.run("DELETE FROM date_evidence WHERE article = ?", [key])
        try database.run(
            "DELETE FROM statement_said WHERE statement IN (SELECT key FROM statement WHERE article = ?)", [key])
    }

    private func evidence(_ date: String) throws -> [DateEvidence] {
        let sql = "SELECT * FROM date_evidence WHERE article = ? AND date = ? ORDER BY number"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [key, date]).map { row in
            let neighbour: String? = row["neighbour"]
            return DateEvidence(
                try known(row["kind"]), row.days, at: try row.optionalRange("start", "end"), reason: row["reason"],
                neighbour: neighbour.map { ArticleID($0) }, isFollowed: row["followed"] as Int == 1)
        }
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

/// The dates of an article. The raw values are used in the ledger.
private enum DateName: String, CaseIterable {
    case written, published, captured

    var date: WritableKeyPath<ArticleDates, ArticleDate> {
        switch self {
        case .written: \.written
        case .published: \.published
        case .captured: \.captured
        }
    }

    /// Those of which anything is known.
    static func all(of dates: ArticleDates) -> [(DateName, ArticleDate)] {
        allCases.map { ($0, dates[keyPath: $0.date]) }.filter { $0.1 != ArticleDate() }
    }
}

/// The two things that contradict each other. The raw values are used in the ledger.
private enum Side: String {
    case first, second
}

extension Row {
    /// The days that the columns `earliest` and `latest` hold.
    var days: DayRange {
        let (earliest, latest): (Int32?, Int32?) = (self["earliest"], self["latest"])
        return DayRange(earliest.map { Day(number: $0) }, latest.map { Day(number: $0) })
    }
}

extension Array {
    /// The elements in runs, as long as each goes with the one before.
    fileprivate func chunked(_ goesWith: (Element, Element) -> Bool) -> [[Element]] {
        reduce(into: []) { runs, element in
            if let last = runs.last?.last, goesWith(last, element) {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
        }
    }
}
