package import Entries

/// Finds what does not go together in a party base.
package struct PartyChecks {
    private let base: PartyBase

    /// All clashes of `base`, kind by kind, each in the order of the entries.
    package static func clashes(in base: PartyBase) -> [PartyClash] {
        let checks = PartyChecks(base: base)
        return checks.unresolved() + checks.backwards() + checks.twoHolders() + checks.sharedNames() + checks.gaps()
    }

    // MARK: - Entries alone

    private func unresolved() -> [PartyClash] {
        var clashes: [PartyClash] = []
        func check(_ id: PartyID?, _ words: @autoclosure () -> String, by owner: PartyID) {
            guard let id, base[id] == nil else { return }
            clashes.append(PartyClash(.unresolved, [owner, id], "\(words()) “\(id)”, whom no entry defines."))
        }
        for party in base.parties {
            check(party.of, "\(party.id) belongs to", by: party.id)
            check(party.actsFor, "\(party.id) acts for", by: party.id)
            for member in party.members { check(member.party, "\(party.id) has the member", by: party.id) }
        }
        for tenure in base.tenures {
            check(tenure.office, "\(tenure.person) holds the office", by: tenure.person)
            check(tenure.person, "\(tenure.office) is held by", by: tenure.office)
        }
        for metonym in base.metonyms {
            check(metonym.party, "“\(metonym.phrase)” stands for", by: metonym.party)
            check(metonym.place, "“\(metonym.phrase)” is a place of", by: metonym.party)
        }
        return clashes
    }

    private func backwards() -> [PartyClash] {
        let tenures = base.tenures.filter(\.period.isBackwards).map {
            PartyClash(
                .backwards, [$0.office, $0.person],
                "\($0.person) leaves \($0.office) before the first day: \($0.period).")
        }
        let others = base.parties.flatMap { party in
            party.names.filter(\.period.isBackwards).map {
                PartyClash(
                    .backwards, [party.id], "the name “\($0.text)” of \(party.id) ends before it begins: \($0.period).")
            }
                + party.members.filter(\.period.isBackwards).map {
                    PartyClash(
                        .backwards, [party.id, $0.party],
                        "\($0.party) leaves \(party.id) before it joins: \($0.period).")
                }
        }
        return tenures + others
    }

    // MARK: - Offices

    private var officesOfOne: [Party] {
        base.parties.filter { $0.office?.roles.contains(where: \.isOfOne) ?? false }
    }

    private func twoHolders() -> [PartyClash] {
        officesOfOne.flatMap { office in
            let tenures = base.tenures(ofOffice: office.id).filter { !$0.isActing }
            return tenures.indices.flatMap { first in
                tenures[(first + 1)...].filter { $0.person != tenures[first].person }.compactMap { second in
                    tenures[first].period.certainlyShares(second.period).map { days in
                        PartyClash(
                            .twoHolders, [office.id, tenures[first].person, second.person],
                            "\(office.id) is held by \(tenures[first].person) and by \(second.person) on \(days).")
                    }
                }
            }
        }
    }

    private func gaps() -> [PartyClash] {
        officesOfOne.flatMap { office in
            var clashes: [PartyClash] = []
            var end: Day?
            for (number, tenure) in base.tenures(ofOffice: office.id).enumerated() {
                if number > 0, let free = end, let next = tenure.period.from?.earliest, free < next {
                    let days = DayRange(free, next - 1)
                    clashes.append(PartyClash(.gap, [office.id], "\(office.id) is held by nobody on \(days)."))
                }
                // An end that is not known leaves no gap that is.
                guard let last = tenure.period.to?.latest else { break }
                end = end.map { max($0, last) } ?? last
            }
            return clashes
        }
    }

    // MARK: - Names

    private func sharedNames() -> [PartyClash] {
        var bearers: [FoldedName: [(party: Party, name: PartyName)]] = [:]
        var order: [FoldedName] = []
        for party in base.parties {
            var seen: Set<FoldedName> = []
            for name in [PartyName(party.name)] + party.names where seen.insert(FoldedName(name.text)).inserted {
                let folded = FoldedName(name.text)
                if bearers[folded] == nil { order.append(folded) }
                bearers[folded, default: []].append((party, name))
            }
        }
        return order.flatMap { folded in
            let all = bearers[folded] ?? []
            return all.indices.flatMap { first in
                all[(first + 1)...].filter { all[first].name.period.overlaps($0.name.period) }.map { second in
                    PartyClash(
                        .sharedName, [all[first].party.id, second.party.id],
                        "“\(second.name.text)” is \(all[first].party.id) and \(second.party.id).")
                }
            }
        }
    }
}

extension Period {
    fileprivate var isBackwards: Bool {
        guard let first = from?.earliest, let last = to?.latest else { return false }
        return last < first
    }

    /// The days on which both surely held.
    fileprivate func certainlyShares(_ other: Period) -> DayRange? {
        guard let start = from?.latest, let otherStart = other.from?.latest else { return nil }
        let ends = [to, other.to].compactMap(\.self).map(\.earliest)
        // An end of which nothing is known could be any day.
        guard !ends.contains(nil) else { return nil }
        let begin = max(start, otherStart)
        guard let end = ends.compactMap(\.self).min() else { return DayRange(begin, nil) }
        return begin < end ? DayRange(begin, end - 1) : nil
    }
}
