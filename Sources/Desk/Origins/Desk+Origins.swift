package import Entries
import Ledger
import Story
import Text

extension Desk {
    /// Members of a family that are read for a page.
    private static let mostMembers = 200
    /// Passages shared with others that are listed for an article.
    private static let mostBorrowed = 100

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
        let borrowed = try ledger.borrowings(of: number, limit: Self.mostBorrowed)
        let text = borrowed.isEmpty ? nil : try ledger.comparedText(number).text
        return ArticleOrigins(
            article: try ledger.summary(of: number).article, family: try family(of: number),
            borrowed: try text.map { text in
                try borrowed.map { link in
                    BorrowedPassage(
                        passage: Passage(link.passage.here, in: text),
                        other: try ledger.summary(of: link.other).article, there: link.passage.there)
                }
            } ?? [])
    }

    private func family(of number: ArticleNumber) throws -> Family? {
        guard let found = try ledger.family(of: number, limit: Self.mostMembers) else { return nil }
        let numbers = found.members
        let known = try numbers.map { number in
            let (article, day) = try ledger.summary(of: number)
            return (article: article, day: day, credit: try ledger.credit(of: number))
        }
        let standings = Standings.of(
            known.map { Standings.Member(outlet: $0.article.outlet, day: $0.day, credit: $0.credit) })
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
            counts: found.counts, members: inTime.map { members[$0] },
            agency: known.compactMap(\.credit?.source).first)
    }

    private func nearestKin(of number: ArticleNumber) throws -> FamilyMember.Kin? {
        guard let relative = try ledger.relatives(of: number).first(where: \.isCopy) else { return nil }
        return FamilyMember.Kin(
            article: try ledger.summary(of: relative.other).article.id, containedHere: relative.containedHere,
            containedThere: relative.containedThere)
    }

    /// Two articles side by side; nil where one of them is not in the record.
    package func difference(between id: ArticleID, and other: ArticleID) throws -> ComparedArticles? {
        guard let one = try ledger.number(of: id), let two = try ledger.number(of: other) else { return nil }
        let (here, there) = (try ledger.comparedText(one), try ledger.comparedText(two))
        return ComparedArticles(
            here: try ledger.summary(of: one).article, hereText: here.text,
            there: try ledger.summary(of: two).article, thereText: there.text,
            difference: Comparison(here.text, in: here.ranges, there.text, in: there.ranges).difference)
    }

    /// By how many each statement is reported: the articles that have most of its words, the different texts among them,
    /// and those of them that are no copies. Two reports of their own with the same quotation are two origins.
    func counts(of statements: [CitedStatement]) throws -> [OriginCounts] {
        var roots = Roots(
            passagesOf: { try ledger.passages(of: $0) }, passagesInto: { try ledger.passages(into: $0) })
        var numbers: [ArticleID: ArticleNumber] = [:]
        return try statements.map { statement in
            guard let first = statement.content.first, let last = statement.content.last else { return .one }
            let id = statement.article.id
            guard let number = try numbers[id] ?? ledger.number(of: id) else { return .one }
            numbers[id] = number
            let place = Roots.Place(number, ByteRange(first.range.lower, last.range.upper))
            let reports = try roots.reports(of: try roots.root(of: place))
            let descents = try reports.map { try ledger.descent(of: $0) }
            return OriginCounts(
                reports: reports.count, texts: Set(descents.map(\.sameText)).count,
                origins: Set(descents.map(\.root)).count)
        }
    }
}
