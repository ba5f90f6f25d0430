/// What one file says of parties, in its order.
package struct PartyEntries: Hashable, Sendable {
    package var parties: [Party]
    package var tenures: [Tenure]
    package var metonyms: [Metonym]

    package init(parties: [Party] = [], tenures: [Tenure] = [], metonyms: [Metonym] = []) {
        self.parties = parties
        self.tenures = tenures
        self.metonyms = metonyms
    }

    package static func + (a: PartyEntries, b: PartyEntries) -> PartyEntries {
        PartyEntries(
            parties: a.parties + b.parties, tenures: a.tenures + b.tenures, metonyms: a.metonyms + b.metonyms)
    }
}
