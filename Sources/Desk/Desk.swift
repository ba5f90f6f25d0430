package import Entries
package import Ledger

/// The one door for every view: what the record holds, asked in the words of its users.
package struct Desk: Sendable {
    let ledger: Ledger
    /// Who parties are beyond what articles say.
    let base: PartyBase

    /// True where a person's corrections are kept.
    package let takesCorrections: Bool
    /// Opens a room in which an article is read again; nil where none can be.
    private let room: OpenRoom?

    package typealias OpenRoom = @Sendable (Ledger) throws -> ReadingRoom

    /// - Parameter room: opened only when something is put back, since few who look do that, and a reader takes memory.
    package init(_ ledger: Ledger, base: PartyBase = .empty, room: OpenRoom? = nil) {
        self.init(ledger, base, takesCorrections: !ledger.isReadOnly, room)
    }

    private init(_ ledger: Ledger, _ base: PartyBase, takesCorrections: Bool, _ room: OpenRoom?) {
        (self.ledger, self.base, self.takesCorrections, self.room) = (ledger, base, takesCorrections, room)
    }

    /// The same record, to look at only.
    package var forLooking: Desk { Desk(ledger, base, takesCorrections: false, nil) }

    /// True where furniture can be put back without being given a room.
    package var putsBack: Bool { takesCorrections && room != nil }

    /// Puts a block of furniture back, or takes that back, in a room of its own.
    package func putBack(_ isPutBack: Bool, at place: String, of id: ArticleID, note: String? = nil) throws {
        guard let room else { throw ResidueError.noReader(id) }
        try putBack(isPutBack, at: place, of: id, note: note, readingIn: try room(ledger))
    }

    package func overview() throws -> Overview {
        try ledger.overview()
    }

    /// Articles by day of publication, then in the order they were taken in; those in which `party` is mentioned or
    /// speaks only, where given.
    package func articles(
        outlet: String? = nil, since: String? = nil, until: String? = nil, text: String? = nil,
        party: PartyID? = nil, _ slice: Slice
    ) throws -> Listing<ArticleSummary> {
        try ledger.articles(outlet: outlet, since: since, until: until, text: text, party: party, slice)
    }

    package func article(_ id: ArticleID) throws -> RecordedArticle? {
        guard var recorded = try ledger.article(id) else { return nil }
        recorded.counts = try counts(of: recorded.statements)
        return recorded
    }

    package func statements(_ filter: StatementFilter, _ slice: Slice) throws -> Listing<CitedStatement> {
        let listing = try ledger.statements(filter, slice)
        let counts = try counts(of: listing.items)
        let items = zip(listing.items, counts).map { statement, counts in
            var statement = statement
            statement.counts = counts
            return statement
        }
        return Listing(items: items, total: listing.total, skipped: listing.skipped)
    }

    /// Speakers by number of statements, those whose name holds `matching` only, where given; those who are no party, where
    /// only the `unlinked` are asked for.
    package func speakers(
        _ slice: Slice, matching: String? = nil, unlinked: Bool = false
    ) throws -> Listing<SpeakerTally> {
        try ledger.speakers(slice, matching: matching, unlinked: unlinked)
    }

    /// What falls due on some days.
    package func deadlines(on days: DayRange, _ slice: Slice) throws -> Listing<Deadline> {
        try ledger.deadlines(on: days, slice)
    }

    package func search(_ words: String, _ slice: Slice) throws -> Listing<SearchHit> {
        try ledger.search(words, slice)
    }
}
