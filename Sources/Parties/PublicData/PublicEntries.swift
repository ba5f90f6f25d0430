import Entries

/// The entries that public data adds to a base: what the base knows already is left as it is.
///
/// A party that gains a name is given anew with all it had. An open tenure of the base ends where the data knows a
/// later holder.
struct PublicEntries {
    let base: PartyBase
    /// Who says so: stands in each tenure.
    let source: String

    private var added: [PartyID: Party] = [:]
    private var order: [PartyID] = []
    private var officesOf: [PartyID: StateOffices] = [:]
    private var peopleOf: [PartyID: [FoldedName: PartyID]] = [:]
    private var byItem: [String: PartyID] = [:]
    private var begun: [Beginning: PartyID] = [:]
    private var begunIn: [PartyID: [(person: PartyID, from: DayRange)]] = [:]
    private var tenures: [Tenure] = []

    init(over base: PartyBase, source: String) {
        self.base = base
        self.source = source
    }

    var entries: PartyEntries { PartyEntries(parties: order.compactMap { added[$0] }, tenures: tenures) }

    subscript(id: PartyID) -> Party? { added[id] ?? base[id] }

    /// Adds a party, or gives it anew.
    mutating func put(_ party: Party) {
        if added.updateValue(party, forKey: party.id) == nil { order.append(party.id) }
    }

    // MARK: - States

    /// The state of a Factbook code, added where the base does not have it; nil for a code that nobody knows.
    mutating func state(gec code: String) -> Party? {
        if let known = base.party(gec: code) { return added[known.id] ?? known }
        return StateCodes.all[gec: code].map { state($0, codes: PartyCodes(gec: code.lowercased())) }
    }

    /// The state of an id or an English name.
    mutating func state(named name: String) -> Party? {
        if let known = self[PartyID(name)] { return known }
        let known = base.parties(named: name).first { $0.kind == .state || $0.kind == .territory }
        return known
            ?? (StateCodes.all[id: PartyID(name)] ?? StateCodes.all[name]).map { state($0, codes: PartyCodes()) }
    }

    private mutating func state(_ state: StateCodes.State, codes: PartyCodes) -> Party {
        if let known = self[state.id] { return known }
        let party = Party(id: state.id, kind: state.kind, name: state.name, codes: codes)
        put(party)
        return party
    }

    // MARK: - Offices

    /// The office of a title in a state; added where there is none.
    mutating func office(of state: Party, role: OfficeRole?, title: String) -> PartyID {
        let known = officesOf[state.id] ?? StateOffices(base.offices(of: state.id), of: state.id)
        officesOf[state.id] = known
        if let match = known.office(titled: title) ?? headOffice(role, title, among: known.heads) {
            learn(title, role, of: match, in: state.id)
            return match
        }
        let shown = title.isEmpty ? role?.rawValue ?? "official" : title
        let id = PartyID("\(state.id)/\(shown.slug)")
        if self[id] == nil {
            put(
                Party(
                    id: id, kind: .office, name: "\(shown.capitalizedFirst) of \(state.name)", of: state.id,
                    office: Office(roles: roles(role, title), titles: [shown])))
        }
        learn(shown, role, of: id, in: state.id)
        return id
    }

    /// A president who is listed as head of government is head of state besides.
    private func roles(_ role: OfficeRole?, _ title: String) -> [OfficeRole] {
        let own = role == .headOfGovernment ? TitleWords.english.role(of: title) : nil
        return own == .headOfState ? [.headOfState, .headOfGovernment] : role.map { [$0] } ?? []
    }

    /// The office of this role where a title that it does not have yet may be its own: "queen" where it is that of a king.
    ///
    /// A prime minister is not the president, though the president of that state is head of government too.
    private func headOffice(_ role: OfficeRole?, _ title: String, among offices: [PartyID]) -> PartyID? {
        guard let role, role.isOfOne, TitleWords.english.role(of: title) ?? role == role else { return nil }
        return offices.first { id in
            guard let office = self[id]?.office, office.roles.contains(role) else { return false }
            return office.titles.allSatisfy { TitleWords.english.role(of: $0) ?? role == role }
        }
    }

    /// Adds what an office is called at other times, "queen" to that of a king, and what it is besides.
    private mutating func learn(_ title: String, _ role: OfficeRole?, of id: PartyID, in state: PartyID) {
        guard var party = self[id] else { return }
        var office = party.office ?? Office()
        if !title.isEmpty, !office.titles.contains(where: { FoldedName($0) == FoldedName(title) }) {
            office.titles.append(title)
        }
        // A president may be head of government too; a prime minister listed as head of state stands in for one.
        if let role, role.isOfOne, !office.roles.contains(role),
            role != .headOfState || office.roles.isEmpty || TitleWords.english.role(of: title) == role
        {
            office.roles.append(role)
        }
        officesOf[state]?.add(id, office)
        guard office != party.office else { return }
        party.office = office
        put(party)
    }

    // MARK: - People

    /// The person of a name who began to hold an office then; added where nobody is known by that name in that state.
    mutating func person(
        _ name: HolderName, wikidata: String? = nil, in office: PartyID, of state: PartyID, from: DayRange
    ) -> PartyID {
        let forms = ([name.text] + name.variants).map { FoldedName($0) }
        let known =
            wikidata.flatMap { byItem[$0] ?? base.party(wikidata: $0)?.id } ?? forms.compactMap({ peopleOf[state]?[$0] }
            ).first
            ?? knownPerson(forms, of: state) ?? colleague(name, in: office, from: from)
            ?? samePerson(forms, from: from)
        let person = known ?? newPerson(name, wikidata: wikidata, of: state)
        for form in forms where peopleOf[state]?[form] == nil { peopleOf[state, default: [:]][form] = person }
        begun[Beginning(name: forms[0], from: from)] = person
        if let wikidata { byItem[wikidata] = person }
        begunIn[office, default: []].append((person, from))
        learn(name, of: person)
        return person
    }

    /// A person of the base by name: one of this state, or one of whom nothing says otherwise.
    private func knownPerson(_ forms: [FoldedName], of state: PartyID) -> PartyID? {
        for form in forms {
            let people = base.parties(named: form.text).filter { $0.kind == .person }
            if let own = people.first(where: { states(of: $0).contains(state) }) { return own.id }
            if form == forms.first, let free = people.first(where: { states(of: $0).isEmpty }) { return free.id }
        }
        return nil
    }

    private func states(of person: Party) -> Set<PartyID> {
        let offices = base.tenures(ofPerson: person.id).compactMap { base[$0.office].map { base.owner(of: $0).id } }
        return Set(offices + (person.actsFor.map { [$0] } ?? []))
    }

    /// Whoever holds the office then by another spelling.
    private func colleague(_ name: HolderName, in office: PartyID, from: DayRange) -> PartyID? {
        let isOfOne = self[office]?.office?.roles.contains(where: \.isOfOne) ?? false
        let inBase = base.tenures(ofOffice: office).filter {
            $0.period.from == from || $0.period.holds(on: from) == .certain
        }
        let begunThen = (begunIn[office] ?? []).filter { $0.from == from }.map(\.person)
        return (inBase.map(\.person) + begunThen).first { id in
            guard let person = self[id] else { return false }
            return ([person.name] + person.names.map(\.text)).contains {
                name.isLike(FoldedName($0), certainly: isOfOne && from.day != nil)
            }
        }
    }

    /// Whoever of that full name began something elsewhere on that very day: one king of two states.
    private func samePerson(_ forms: [FoldedName], from: DayRange) -> PartyID? {
        guard from.day != nil else { return nil }
        let known = base.parties(named: forms[0].text).first { party in
            base.tenures(ofPerson: party.id).contains { $0.period.from == from }
        }
        return begun[Beginning(name: forms[0], from: from)] ?? known?.id
    }

    private struct Beginning: Hashable {
        let name: FoldedName
        let from: DayRange
    }

    private mutating func newPerson(_ name: HolderName, wikidata: String?, of state: PartyID) -> PartyID {
        var id = PartyID(name.text.slug)
        // Two people of one name in two states are two people.
        if self[id] != nil { id = PartyID("\(id)-\(state.value.slug)") }
        put(Party(id: id, kind: .person, name: name.text, wikidata: wikidata))
        return id
    }

    private mutating func learn(_ name: HolderName, of id: PartyID) {
        guard var person = self[id] else { return }
        var known = Set(([person.name] + person.names.map(\.text)).map { FoldedName($0) })
        let new = ([name.text] + name.variants).filter { known.insert(FoldedName($0)).inserted }
        guard !new.isEmpty else { return }
        person.names += new.map { PartyName($0) }
        put(person)
    }

    // MARK: - Tenures

    /// Adds a tenure unless the base has that person in that office at that time, and ends the open ones before it.
    mutating func add(_ tenure: Tenure) {
        let known = base.tenures(ofOffice: tenure.office)
        let same = known.filter { $0.person == tenure.person && $0.period.overlaps(tenure.period) }
        guard same.isEmpty else { return complete(same, with: tenure) }
        tenures.append(tenure)
        // Somebody who has left again says nothing of who holds it now.
        guard !tenure.isActing, tenure.period.to == nil, let from = tenure.period.from,
            self[tenure.office]?.office?.roles.contains(where: \.isOfOne) ?? false
        else { return }
        for open in known where open.period.to == nil && open.period.from.map({ $0.isBefore(from) }) ?? true {
            tenures.append(open.ended(from))
        }
    }

    /// Adds to the tenures that the base has of a person what another says before and after them.
    private mutating func complete(_ known: [Tenure], with tenure: Tenure) {
        if let last = known.last, let to = last.period.to, to.latest == nil, to != tenure.period.to {
            // The base lost sight of whom this data still has in office.
            tenures.append(last.ended(tenure.period.to))
        }
        guard let from = tenure.period.from, let first = known.first?.period.from, let day = from.earliest,
            let begun = first.earliest, day < begun, !known.contains(where: { $0.period.holds(on: from) != nil })
        else { return }
        // Sworn in, elected, appointed: a few weeks are a difference of opinion; more is an earlier term.
        let isOpinion = begun - day <= 60
        let period = Period(from: isOpinion ? DayRange(day, first.latest) : from, to: first)
        tenures.append(
            Tenure(
                office: tenure.office, person: tenure.person, period, isActing: tenure.isActing, source: tenure.source))
    }

    /// The tenures of an office in the base that begin after `day`, the first first.
    func later(in office: PartyID, than days: DayRange) -> Tenure? {
        base.tenures(ofOffice: office).first { $0.period.from.map { days.isBefore($0) } ?? false }
    }
}

/// The offices of one state by their titles.
private struct StateOffices {
    private var byTitle: [FoldedName: PartyID] = [:]
    /// Those of a role that one person has at a time, in order.
    private(set) var heads: [PartyID] = []

    /// Those of the state itself come before those of its ministries and provinces, whose heads are not its heads.
    init(_ offices: [Party], of state: PartyID) {
        for party in offices where party.of == state {
            if let office = party.office { add(party.id, office) }
        }
        for party in offices where party.of != state {
            if let office = party.office, !office.isOfHead { name(party.id, office) }
        }
    }

    mutating func add(_ id: PartyID, _ office: Office) {
        name(id, office)
        if office.roles.contains(where: \.isOfOne), !heads.contains(id) { heads.append(id) }
    }

    private mutating func name(_ id: PartyID, _ office: Office) {
        for title in office.titles where byTitle[Self.plain(title)] == nil { byTitle[Self.plain(title)] = id }
    }

    func office(titled title: String) -> PartyID? { byTitle[Self.plain(title)] }

    /// With "defense" for British "defence".
    private static func plain(_ title: String) -> FoldedName {
        FoldedName(title.lowercased().replacing("defence", with: "defense"))
    }
}

extension Office {
    /// True where one of its titles or roles is that of a head of state or of government.
    fileprivate var isOfHead: Bool {
        (roles + titles.compactMap(TitleWords.english.role(of:))).contains {
            $0 == .headOfState || $0 == .headOfGovernment
        }
    }
}

extension Tenure {
    func ended(_ to: DayRange?) -> Tenure {
        Tenure(office: office, person: person, Period(from: period.from, to: to), isActing: isActing, source: source)
    }
}

extension String {
    /// Its words in the form of an id: "Recep Tayyip Erdoğan" as "recep-tayyip-erdogan".
    var slug: String {
        let words = FoldedName(self).text.split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? "unnamed" : words.joined(separator: "-")
    }

    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
