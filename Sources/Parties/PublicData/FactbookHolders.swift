import Entries

/// Office holders from the history of the World Factbook: who was listed, since when, in the snapshots of which days.
///
/// A row says when somebody began and until when the Factbook listed them. The end is taken from whoever came next: it
/// lies between the last day listed and the next one's first.
struct FactbookHolders {
    static func read(_ table: inout TableRows, over base: PartyBase) -> PartyEntries {
        var holders = FactbookHolders(PublicEntries(over: base, source: "World Factbook"))
        let listings = table.rows.compactMap { row in holders.listing(row, &table) }
        holders.addAll(listings)
        return holders.entries.entries
    }

    private var entries: PublicEntries
    private var tenures: [Slot: Listed] = [:]
    private var order: [Slot] = []
    /// The last day on which anybody of a state is listed: its page has not changed since.
    private var lastChange: [PartyID: Day] = [:]

    private init(_ entries: PublicEntries) {
        self.entries = entries
    }

    /// One row, read.
    private struct Listing {
        let state: Party
        let role: ListedRole
        let text: HolderText
        let from: DayRange
        let seen: DayRange
    }

    /// One person's time in one office, put together from the rows that list it.
    private struct Listed {
        var person: PartyID
        let from: DayRange
        var firstSeen: Day
        var lastSeen: Day
        var isActing: Bool
        /// True for one of several who hold it together: co-princes, captains regent.
        let isShared: Bool
    }

    private struct Slot: Hashable {
        let state: PartyID
        let office: PartyID
        let person: PartyID
        let from: DayRange
    }

    private enum ListedRole: String {
        case headOfState = "head_of_state"
        case headOfGovernment = "head_of_government"
        case ambassadorToUS = "ambassador_to_us"
        case ambassadorFromUS = "ambassador_from_us"

        var head: OfficeRole? {
            switch self {
            case .headOfState: .headOfState
            case .headOfGovernment: .headOfGovernment
            case .ambassadorToUS, .ambassadorFromUS: nil
            }
        }
    }

    // MARK: - Rows

    private mutating func listing(_ row: CSVRows.Row, _ table: inout TableRows) -> Listing? {
        guard let state = entries.state(gec: table[row, "gec_code"]) else {
            table.leaveOut(row, "no state has this code of the World Factbook")
            return nil
        }
        guard let role = ListedRole(rawValue: table[row, "role"]) else {
            table.leaveOut(
                row, "the role is not one of head_of_state, head_of_government, ambassador_to_us, ambassador_from_us")
            return nil
        }
        guard let text = HolderText(table[row, "title_and_name"], state: state.nameWords) else {
            table.leaveOut(row, "no name can be told in it")
            return nil
        }
        guard let from = SinceText(table[row, "since_text"])?.days else {
            table.leaveOut(row, "“\(table[row, "since_text"])” is no day, month or year")
            return nil
        }
        guard let first = Day(iso: table[row, "first_seen_snapshot"]),
            let last = Day(iso: table[row, "last_seen_changed_snapshot"]), first <= last
        else {
            table.leaveOut(row, "the snapshots have no days")
            return nil
        }
        return Listing(state: state, role: role, text: text, from: from, seen: DayRange(first, last))
    }

    // MARK: - Offices

    private mutating func addAll(_ listings: [Listing]) {
        var context = ListContext()
        for (index, listing) in listings.enumerated() {
            let isCovered = covered(index, in: listings)
            let place = "\(listing.state.id) \(listing.role.rawValue) \(listing.seen.earliest?.description ?? "")"
            let title = context.title(of: listing.text, at: place)
            let office = office(listing, title: title, isCovered: isCovered)
            for name in listing.text.people { add(name, listing, to: office) }
        }
        finish()
    }

    private mutating func office(_ listing: Listing, title: String, isCovered: Bool) -> PartyID {
        let us = entries.state(gec: "us")
        switch listing.role {
        case .ambassadorToUS:
            return entries.office(of: listing.state, role: .ambassador, title: "ambassador to the United States")
        case .ambassadorFromUS:
            return entries.office(
                of: us ?? listing.state, role: .ambassador, title: "ambassador to \(listing.state.name)")
        case .headOfState, .headOfGovernment:
            let text = listing.text
            let isNotState = listing.role == .headOfState && (text.isStandIn || text.isDeputyFirst)
            if text.isDeputy || isNotState || (text.title.isEmpty && isCovered) {
                let other =
                    listing.role == .headOfState ? "representative of the head of state" : "deputy head of government"
                return entries.office(of: listing.state, role: nil, title: title.isEmpty ? other : title)
            }
            return entries.office(of: listing.state, role: listing.role.head, title: text.title)
        }
    }

    /// True where a head with a title is listed in the same role in the same snapshot: who stands there without a title
    /// is then one of a list of deputies.
    private func covered(_ index: Int, in listings: [Listing]) -> Bool {
        let listing = listings[index]
        guard listing.text.title.isEmpty, let day = listing.seen.earliest else { return false }
        let neighbours = listings[max(0, index - 60)..<min(listings.count, index + 60)]
        return neighbours.contains { other in
            other.state.id == listing.state.id && other.role == listing.role && !other.text.title.isEmpty
                && !other.text.isDeputy && !other.text.isStandIn && other.seen.contains(day)
        }
    }

    private mutating func add(_ name: HolderName, _ listing: Listing, to office: PartyID) {
        let state = entries[office]?.of ?? listing.state.id
        let person = entries.person(name, in: office, of: state, from: listing.from)
        let slot = Slot(state: listing.state.id, office: office, person: person, from: listing.from)
        guard let first = listing.seen.earliest, let last = listing.seen.latest else { return }
        lastChange[slot.state] = max(lastChange[slot.state] ?? last, last)
        if var known = tenures[slot] {
            known.firstSeen = min(known.firstSeen, first)
            known.lastSeen = max(known.lastSeen, last)
            known.isActing = known.isActing && listing.text.isActing
            tenures[slot] = known
        } else {
            order.append(slot)
            tenures[slot] = Listed(
                person: person, from: listing.from, firstSeen: first, lastSeen: last, isActing: listing.text.isActing,
                isShared: listing.text.people.count > 1 || listing.text.title.hasPrefix("co-"))
        }
    }

    // MARK: - Ends

    private mutating func finish() {
        let byOffice = Dictionary(grouping: order) { $0.office }
        for slot in order {
            guard let listed = tenures[slot] else { continue }
            let others = (byOffice[slot.office] ?? []).filter { $0 != slot }.compactMap { tenures[$0] }
            let period = Period(from: listed.from, to: end(of: listed, slot, others))
            entries.add(
                Tenure(
                    office: slot.office, person: slot.person, period, isActing: listed.isActing, source: entries.source)
            )
        }
    }

    /// The first day no longer in office; nil where nothing says that it is over.
    private func end(of listed: Listed, _ slot: Slot, _ others: [Listed]) -> DayRange? {
        let next = others.filter { $0.firstSeen > listed.lastSeen }
            .min { ($0.firstSeen, $0.from.first) < ($1.firstSeen, $1.from.first) }
        // Whoever takes over an office of one ends it; the Factbook may have lagged, so the day is not certain.
        if isOfOne(slot.office), !listed.isShared,
            let taker = others.filter({ $0.person != listed.person && !$0.isActing && listed.from.isBefore($0.from) })
                .min(by: { $0.from.first < $1.from.first }), taker.from.first <= listed.lastSeen
        {
            return DayRange(taker.from.first, listed.lastSeen + 1)
        }
        if let next {
            return listed.from.isBefore(next.from)
                ? between(listed.lastSeen + 1, next.from) : DayRange(listed.lastSeen + 1, next.firstSeen)
        }
        if let later = entries.later(in: slot.office, than: listed.from)?.period.from {
            return between(listed.lastSeen + 1, later)
        }
        let isGone = lastChange[slot.state].map { listed.lastSeen < $0 } ?? false
        return isGone ? DayRange(listed.lastSeen + 1, nil) : nil
    }

    private func isOfOne(_ office: PartyID) -> Bool {
        entries[office]?.office?.roles.contains(where: \.isOfOne) ?? false
    }

    /// From the day after the last listing to the first of whoever is next; where the Factbook lagged, that first day.
    private func between(_ day: Day, _ next: DayRange) -> DayRange {
        guard let first = next.earliest, let latest = next.latest, day <= first else { return next }
        return DayRange(day, latest)
    }
}

/// The title of a list goes on for those without one behind it: "Deputy Prime Ministers Ana VOS, …; Jan BEK (since …)".
private struct ListContext {
    private var place = ""
    private var last = ""

    mutating func title(of text: HolderText, at place: String) -> String {
        if place != self.place { (self.place, last) = (place, "") }
        if !text.title.isEmpty { last = text.isDeputy || text.isStandIn ? text.title : "" }
        return text.title.isEmpty ? last : text.title
    }
}

extension DayRange {
    fileprivate var first: Day { earliest ?? Day(number: .min) }
}

extension Party {
    /// The folded words of its names and adjectives, as they may stand in a title.
    var nameWords: Set<Substring> {
        Set(([name] + names.map(\.text) + adjectives).flatMap { FoldedName($0).words })
    }
}
