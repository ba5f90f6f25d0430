internal import Entries
internal import GRDB

/// What the rows of a list have to satisfy.
struct Conditions {
    private let database: Database
    private var parts: [SQL] = []

    init(_ database: Database) {
        self.database = database
    }

    /// All of them, as SQL.
    var all: SQL { parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ") }

    var isEmpty: Bool { parts.isEmpty }

    /// The order of articles in all lists; the index `article_by_day` holds them so.
    static let order: SQL = "article.day IS NULL, article.day, article.key"

    mutating func add(_ part: SQL) {
        parts.append(part)
    }

    mutating func publication(outlet: String?, since: String?, until: String?) {
        if let outlet { add("article.outlet = \(outlet.storable) COLLATE NOCASE") }
        if let since { add("article.day >= \(since)") }
        if let until { add("article.day <= \(until)") }
    }

    /// Only rows that hold the words a user asks for, where any are asked for. Words without a letter are nowhere.
    mutating func words(_ words: String?, in index: String, of key: String) throws {
        guard let words else { return }
        matching(try SearchWords(words, Tokenizer(database)), in: index, of: key)
    }

    /// Only statements of speakers whose name holds these words, one after the other.
    mutating func speaker(_ name: String?) throws {
        guard let name else { return }
        matching(try SearchWords(phrase: name, Tokenizer(database)), in: "speaker_search", of: "statement.speaker")
    }

    private mutating func matching(_ words: SearchWords?, in index: String, of key: String) {
        guard let words else { return add("FALSE") }
        add("\(sql: key) IN (SELECT rowid FROM \(sql: index) WHERE \(sql: index) MATCH \(words.pattern))")
    }
}
