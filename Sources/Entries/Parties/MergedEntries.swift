/// The entries of several files with later files overriding earlier ones.
struct MergedEntries {
    private(set) var parties: [Party] = []
    private(set) var tenures: [Tenure] = []
    private(set) var metonyms: [Metonym] = []
    /// Where in `parties` each is.
    private(set) var places: [PartyID: Int] = [:]

    init(_ files: [PartyEntries]) {
        var offices: [PartyID: Int] = [:]
        var slots: [Slot: [Int]] = [:]
        var all: [Tenure?] = []
        for file in files {
            for party in file.parties { add(party) }
            // Two tenures of one slot in one file are its own contradiction, and both are shown by the checks.
            for slot in Set(file.tenures.map(Slot.init)) {
                for place in slots.removeValue(forKey: slot) ?? [] { all[place] = nil }
            }
            for tenure in file.tenures {
                slots[Slot(tenure), default: []].append(all.count)
                all.append(tenure)
                if offices[tenure.office] == nil { offices[tenure.office] = offices.count }
            }
            let phrases = Set(file.metonyms.map { FoldedName($0.phrase) })
            if !phrases.isEmpty { metonyms.removeAll { phrases.contains(FoldedName($0.phrase)) } }
            metonyms += file.metonyms
        }
        let order = all.compactMap(\.self).enumerated().sorted { a, b in
            (offices[a.element.office] ?? 0, a.element.order, a.offset)
                < (offices[b.element.office] ?? 0, b.element.order, b.offset)
        }
        tenures = order.map(\.element)
    }

    private mutating func add(_ party: Party) {
        if let place = places[party.id] {
            parties[place] = party
        } else {
            places[party.id] = parties.count
            parties.append(party)
        }
    }

    /// What makes two tenures the same one.
    private struct Slot: Hashable {
        let office: PartyID
        let person: PartyID
        let from: DayRange?

        init(_ tenure: Tenure) {
            office = tenure.office
            person = tenure.person
            from = tenure.period.from
        }
    }
}

extension Tenure {
    /// By first day, those that have always been so first.
    fileprivate var order: Int32 { period.from?.earliest?.number ?? .min }
}
