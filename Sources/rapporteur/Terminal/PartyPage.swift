package import Entries

extension Page {
    /// Adds the head of a party's page: who it is, its names, its offices, whom it deals with.
    package mutating func party(_ profile: PartyProfile) {
        let party = profile.party
        paragraph([Run(party.name, .bold), Run(" (\(party.id)), \(party.kind.rawValue)", .dim)])
        let size = [counted(party.statements, "statement"), counted(party.mentions, "mention")]
        paragraph([Run("\(size.joined(separator: ", ")) in \(counted(party.articles, "article"))")])
        if party.counts.texts < party.articles || party.counts.origins < party.articles {
            paragraph([Run(party.counts.words, .dim)])
        }
        if let owner = profile.owner { labelled("Belongs to", [Run("\(owner.name) (\(owner.id))")]) }
        labelled("Acts for", profile.actsFor.runs)
        labelled("Called", profile.called.runs)
        if profile.pronouns > 0 { labelled("By pronoun", [Run(counted(profile.pronouns, "mention"))]) }
        labelled("Introduced as", profile.roles.runs)
        tenures(profile)
        labelled("Speaks to", profile.speaksTo.runs)
        labelled("Spoken to by", profile.spokenToBy.runs)
        labelled("Speaks of", profile.speaksOf.runs)
        labelled("Spoken of by", profile.spokenOfBy.runs)
    }

    private mutating func labelled(_ label: String, _ runs: [Run]) {
        guard !runs.isEmpty else { return }
        paragraph([Run(label + ": ", .dim)] + runs, indent: 4)
    }

    private mutating func tenures(_ profile: PartyProfile) {
        guard !profile.tenures.isEmpty else { return }
        let isOffice = profile.party.kind == .office
        blankLine()
        paragraph([Run(isOffice ? "Held by" : "Offices", .bold)])
        for named in profile.tenures {
            var notes = [named.tenure.period.description]
            if named.tenure.isActing { notes.append("acting") }
            if let source = named.tenure.source { notes.append("source: \(source)") }
            let shown = isOffice ? named.person.name : named.office.name
            paragraph([Run(shown, .source), Run(", " + notes.joined(separator: ", "), .dim)], indent: 4)
        }
        blankLine()
    }

    /// Adds statements under a heading, where there are any.
    package mutating func list(_ statements: Listing<CitedStatement>, _ heading: String) {
        guard statements.total > 0 else { return }
        blankLine()
        paragraph([Run("\(heading): \(statements.total)", .bold)])
        for statement in statements.items {
            blankLine()
            self.statement(statement)
        }
        remainder(of: statements, noun: "statements")
    }
}

extension [NameUse] {
    /// “Putin” ×80, “Vladimir Putin” ×20
    fileprivate var runs: [Run] {
        enumerated().flatMap { index, use in
            [Run((index == 0 ? "" : ", ") + "“\(use.words)”")] + (use.times > 1 ? [Run(" ×\(use.times)", .dim)] : [])
        }
    }
}

extension [PartyCount] {
    fileprivate var runs: [Run] {
        enumerated().flatMap { index, count in
            [Run((index == 0 ? "" : ", ") + count.party.name)]
                + (count.times > 1 ? [Run(" ×\(count.times)", .dim)] : [])
        }
    }
}
