package import Entries
import Ledger
import Story
import Text

extension Desk {
    /// Members of a family that are read for a page.
    private static let mostMembers = 200
    /// Passages shared with others that are listed for an article.
    private static let mostBorrowed = 100
    /// Changes that are listed for an article.
    private static let mostChanges = 100

    /// Families of copies, the largest first.
    package func families(_ slice: Slice) throws -> Listing<FamilyTally> {
        try ledger.families(slice)
    }

    /// Outlets by number of articles, with their shares of copies.
    package func sources(_ slice: Slice) throws -> Listing<SourceTally> {
        try ledger.sources(slice)
    }

    /// What an article shares with others: its family, and passages; nil where no article has this id.
    package func origins(of id: ArticleID) throws -> ArticleOrigins? {
        guard let number = try ledger.number(of: id) else { return nil }
        return ArticleOrigins(
            article: try ledger.summary(of: number), family: try family(of: number),
            borrowed: try ledger.borrowings(of: number, limit: Self.mostBorrowed),
            changes: try ledger.changes(of: number, limit: Self.mostChanges))
    }

    /// Numbers, dates and negations that articles tell differently in the same words, what was taken in last first.
    package func changes(_ slice: Slice) throws -> Listing<ToldDifferently> {
        try ledger.changes(slice)
    }

    private func family(of number: ArticleNumber) throws -> Family? {
        guard let found = try ledger.family(of: number, limit: Self.mostMembers) else { return nil }
        let numbers = found.members
        let known = try numbers.map { number in
            (
                article: try ledger.summary(of: number), report: try ledger.report(of: number) ?? number,
                day: try ledger.day(of: number), credit: try ledger.credit(of: number)
            )
        }
        let standings = Standings.of(
            known.map {
                Standings.Member(
                    report: $0.report, outlet: $0.article.outlet, day: $0.day, credit: $0.credit,
                    url: $0.article.url, part: $0.article.part?.number)
            },
            areAll: found.areAll)
        let kin = try numbers.map { try nearestKin(of: $0) }
        let members = numbers.indices.map { index in
            FamilyMember(
                article: known[index].article, standing: standings[index], credit: known[index].credit, kin: kin[index])
        }
        let inTime = members.indices.sorted { a, b in
            switch (known[a].day, known[b].day) {
            case (let one?, let two?) where one != two: one < two
            case (_?, nil): true
            case (nil, _?): false
            default: a < b
            }
        }
        return Family(
            counts: found.counts, members: inTime.map { members[$0] }, areAll: found.areAll,
            agency: known.compactMap(\.credit?.source).first)
    }

    private func nearestKin(of number: ArticleNumber) throws -> FamilyMember.Kin? {
        guard let relative = try ledger.relatives(of: number).first(where: \.isCopy) else { return nil }
        return FamilyMember.Kin(
            article: try ledger.summary(of: relative.other).id, containedHere: relative.containedHere,
            containedThere: relative.containedThere)
    }

    /// Two articles side by side; nil where one of them is not in the record.
    package func difference(between id: ArticleID, and other: ArticleID) throws -> ComparedArticles? {
        guard let one = try ledger.number(of: id), let two = try ledger.number(of: other) else { return nil }
        let (here, there) = (try ledger.comparedText(one), try ledger.comparedText(two))
        return ComparedArticles(
            here: try ledger.summary(of: one), hereText: here.text,
            there: try ledger.summary(of: two), thereText: there.text,
            difference: Comparison(here.text, in: here.ranges, there.text, in: there.ranges).difference)
    }

    /// By how many each statement is reported: the articles that have most of its words, the different texts among them,
    /// and those of them that are no copies. Two reports of their own with the same quotation are two origins; the parts of
    /// one article are one report.
    func counts(of statements: [CitedStatement]) throws -> [OriginCounts] {
        var roots = Roots(
            passagesOf: { try ledger.passages(of: $0) }, passagesInto: { try ledger.passages(into: $0) })
        var numbers: [ArticleID: ArticleNumber] = [:]
        var descents: [ArticleNumber: Descent] = [:]
        return try statements.map { statement in
            guard let first = statement.content.first, let last = statement.content.last else { return .one }
            let id = statement.article.id
            guard let number = try numbers[id] ?? ledger.number(of: id) else { return .one }
            numbers[id] = number
            let place = Roots.Place(number, ByteRange(first.range.lower, last.range.upper))
            let reports = try roots.reports(of: try roots.root(of: place))
            for report in reports where descents[report] == nil { descents[report] = try descent(of: report) }
            return OriginCounts(of: reports, reports.compactMap { descents[$0] })
        }
    }

    private func descent(of number: ArticleNumber) throws -> Descent {
        let (sameText, root) = try ledger.descent(of: number)
        return Descent(
            root: root, report: try ledger.report(of: number) ?? number,
            text: try ledger.report(of: sameText) ?? sameText, ownOrigin: try origin(number),
            rootOrigin: try origin(root))
    }

    /// By which article one counts as an origin: the parts of an article, and its one-page version, by the first of them.
    private func origin(_ number: ArticleNumber) throws -> ArticleNumber {
        try ledger.report(of: number) ?? ledger.report(of: ledger.descent(of: number).root) ?? number
    }
}

/// By which articles one is counted.
private struct Descent {
    let root: ArticleNumber
    let report: ArticleNumber
    let text: ArticleNumber
    let ownOrigin: ArticleNumber
    let rootOrigin: ArticleNumber
}

extension OriginCounts {
    /// The counts of a statement that `reports` have, that of its root first, whose articles as wholes have `descents`.
    fileprivate init(of reports: [ArticleNumber], _ descents: [Descent]) {
        let among = Set(reports)
        // A merged article may have most of its words, but not these, from one that has nothing of the statement.
        let origins = descents.map { among.contains($0.root) ? $0.rootOrigin : descents[0].ownOrigin }
        self.init(
            reports: Set(descents.map(\.report)).count, texts: Set(descents.map(\.text)).count,
            origins: Set(origins).count)
    }
}
