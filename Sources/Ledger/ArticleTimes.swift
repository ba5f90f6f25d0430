internal import Entries
internal import GRDB
internal import Text

/// Writes and reads the times of one article, inside a transaction.
struct ArticleTimes {
    private let database: Database
    private let key: Int64

    init(_ database: Database, article key: Int64) {
        self.database = database
        self.key = key
    }

    static let tables = ["time"]

    func add(_ times: [TimeExpression]) throws {
        for (index, time) in times.enumerated() { try add(time, number: index + 1) }
    }

    private func add(_ time: TimeExpression, number: Int) throws {
        let value = time.value
        try database.run(
            """
            INSERT INTO time (
              article, number, start, end, kind, meaning, anchor, modifier, bound, rule, furniture, timex, edtf, earliest,
              latest, granularity, told, told_earliest, told_latest, antecedent_start, antecedent_end, confidence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                key, number, time.range.lower, time.range.upper, time.kind.rawValue, time.meaning.text,
                time.anchor.rawValue, time.modifier?.rawValue, time.bound?.rawValue, time.rule,
                time.isFurniture ? 1 : 0,
            ] + [
                value.timex, value.edtf, value.days.earliest?.number, value.days.latest?.number,
                value.granularity?.rawValue, value.reference == nil ? 0 : 1, value.reference?.earliest?.number,
                value.reference?.latest?.number, value.antecedent?.lower, value.antecedent?.upper,
                value.confidence.rawValue,
            ])
    }

    func all() throws -> [TimeExpression] {
        let sql = "SELECT * FROM time WHERE article = ? ORDER BY number"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [key]).map(Self.time)
    }

    /// The time of a row of the table `time`.
    static func time(_ row: Row) throws -> TimeExpression {
        guard let meaning = TimeMeaning(text: row["meaning"]) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "a time cannot mean “\(row["meaning"] as String)”")
        }
        return TimeExpression(
            try row.range(), try row.word("kind"), meaning, anchor: try row.word("anchor"),
            modifier: try row.optionalWord("modifier"), bound: try row.optionalWord("bound"), rule: row["rule"],
            isFurniture: row["furniture"] as Int == 1, value: try value(row))
    }

    private static func value(_ row: Row) throws -> TimeValue {
        TimeValue(
            timex: row["timex"], edtf: row["edtf"], days: row.days("earliest", "latest"),
            granularity: try row.optionalWord("granularity"),
            reference: row["told"] as Int == 1 ? row.days("told_earliest", "told_latest") : nil,
            antecedent: (row["antecedent_start"] as Int?) == nil
                ? nil : try row.range("antecedent_start", "antecedent_end"),
            confidence: try row.word("confidence"))
    }
}

extension Row {
    fileprivate func days(_ earliest: String, _ latest: String) -> DayRange {
        let (first, last): (Int32?, Int32?) = (self[earliest], self[latest])
        return DayRange(first.map { Day(number: $0) }, last.map { Day(number: $0) })
    }

    /// The word of a closed set that a column holds.
    fileprivate func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
        guard let word: Word = try optionalWord(column) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a time has no \(column)")
        }
        return word
    }

    fileprivate func optionalWord<Word: RawRepresentable<String>>(_ column: String) throws -> Word? {
        guard let raw: String = self[column] else { return nil }
        guard let word = Word(rawValue: raw) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a time has the \(column) “\(raw)”")
        }
        return word
    }
}
