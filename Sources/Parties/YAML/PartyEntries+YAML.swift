import Entries

extension PartyEntries {
    /// Adds what an entry says: a metonym where it has a phrase, a holder where it has a person, else a party.
    mutating func add(_ entry: inout EntryNode) {
        if entry.has("phrase") {
            if let metonym = Metonym(&entry) { metonyms.append(metonym) }
        } else if entry.has("person") {
            if let tenure = Tenure(&entry) { tenures.append(tenure) }
        } else if let party = Party(&entry) {
            parties.append(party)
        }
    }
}

extension Party {
    fileprivate init?(_ entry: inout EntryNode) {
        guard let id = entry.string("id"), let kind: PartyKind = entry.choice("kind") else {
            entry.leaveOut(
                "a party needs “id” and “kind”, a holder “office” and “person”, a metonym “phrase” and “party”")
            return nil
        }
        guard let name = entry.string("name") else {
            entry.leaveOut("a party needs a “name”")
            return nil
        }
        self.init(id: PartyID(id), kind: kind, name: name)
        names = entry.dated("names", inner: "name").map { PartyName($0.word, $0.period) }
        names += entry.dated("native", inner: "name").map { PartyName($0.word, $0.period) }
        adjectives = entry.strings("adjectives")
        demonyms = entry.strings("demonyms")
        capital = entry.string("capital")
        seats = entry.strings("seats")
        codes = entry.codes()
        of = entry.string("of").map(PartyID.init)
        members = entry.dated("members", inner: "party").map { Membership(PartyID($0.word), $0.period) }
        gender = entry.choice("gender")
        actsFor = entry.string("for").map(PartyID.init)
        wikidata = entry.string("wikidata")
        let (roles, titles): ([OfficeRole], [String]) = (entry.choices("role"), entry.strings("titles"))
        if kind == .office || !roles.isEmpty || !titles.isEmpty { office = Office(roles: roles, titles: titles) }
    }
}

extension Tenure {
    fileprivate init?(_ entry: inout EntryNode) {
        guard let office = entry.string("office"), let person = entry.string("person") else {
            entry.leaveOut("a holder needs “office” and “person”")
            return nil
        }
        // A first day that nobody gives is unknown; it has not been so for ever.
        let period = Period(from: entry.days("from") ?? .always, to: entry.days("to"))
        self.init(
            office: PartyID(office), person: PartyID(person), period, isActing: entry.flag("acting"),
            source: entry.string("source"))
    }
}

extension Metonym {
    fileprivate init?(_ entry: inout EntryNode) {
        guard let phrase = entry.string("phrase"), let party = entry.string("party") else {
            entry.leaveOut("a metonym needs “phrase” and “party”")
            return nil
        }
        self.init(
            phrase: phrase, party: PartyID(party), article: entry.string("article"), acts: Set(entry.choices("acts")),
            place: entry.string("place").map(PartyID.init))
    }
}
