import Entries
import Text

/// The parties and mentions of an article whose statements are settled.
struct LinkedParties {
    /// Each once, in the order of their first mentions.
    let parties: [ArticleParty]
    /// In text order; none lies across another's edge.
    let mentions: [Mention]

    init(_ linking: PartyLinking, _ statements: [Statement]) {
        mentions = linking.mentions.values.sorted { $0.range < $1.range }
        var seen: Set<PartyID> = []
        var wanted = mentions.map(\.party) + statements.compactMap { $0.speaker?.party }
        // The members of groups are parties of the article too.
        wanted += wanted.flatMap { linking.local[$0]?.members ?? [] }
        parties = wanted.filter { seen.insert($0).inserted }.compactMap { id in
            linking.local[id] ?? Self.known(id, linking)
        }
    }

    private static func known(_ id: PartyID, _ linking: PartyLinking) -> ArticleParty? {
        guard let party = linking.asOf.base[id] else { return nil }
        let isPerson = party.kind == .person
        let index = isPerson ? linking.links.of.firstIndex { $0?.party == id } : nil
        let introduction = index.flatMap { linking.introductions.of[$0].first }
        return ArticleParty(
            id: id, kind: party.kind, name: party.name, isInBase: true,
            role: introduction.map { linking.tokens.range($0.phrase.words) },
            actsFor: isPerson ? linking.asOf.actsFor(id) : party.of,
            offices: isPerson && linking.asOf.days != .always ? linking.asOf.officesHeld(by: id) : [])
    }
}
