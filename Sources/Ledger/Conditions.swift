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
        add("statement.corrected = 0")
    }

    /// Only statements that this party made.
    mutating func party(_ party: PartyID?) {
        guard let party else { return }
        add("statement.party = \(party.value.storable)")
    }

    /// Only statements of others in which this party is mentioned.
    mutating func about(_ party: PartyID?) {
        guard let party else { return }
        let id = party.value.storable
        add(
            """
            statement.party IS NOT \(id) AND statement.key IN (
              SELECT saying.key FROM mention
                CROSS JOIN statement AS saying ON saying.article = mention.article
                CROSS JOIN evidence ON evidence.statement = saying.key AND evidence.role = 'content'
              WHERE mention.party = \(id) AND evidence.start <= mention.start AND mention.end <= evidence.end
            )
            """)
    }

    private mutating func matching(_ words: SearchWords?, in index: String, of key: String) {
        guard let words else { return add("FALSE") }
        add("\(sql: key) IN (SELECT rowid FROM \(sql: index) WHERE \(sql: index) MATCH \(words.pattern))")
    }
}
