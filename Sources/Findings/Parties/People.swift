import Entries
import Reading
import Text

/// The people an article names, each with the fullest name it gives and every place it stands.
struct People {
    struct Person {
        /// The first place of the fullest name.
        var name: ByteRange
        var words: PersonName
        /// In text order.
        var mentions: [ByteRange] = []
        /// Mentions under a name of several words, in text order.
        var fullMentions: [ByteRange] = []
        var gender: Gender?
    }

    private(set) var all: [Person] = []
    /// Which person stands at each mention.
    private(set) var byMention: [ByteRange: Int] = [:]
    /// Mentions in text order.
    private(set) var mentions: [ByteRange] = []
    /// The mentions whose name is spelled another way, or could be another's.
    private(set) var doubtful: Set<ByteRange> = []
    /// Those of whom the article gives the surname alone, and who lead a state: "Trump" beside "Jane Trump".
    private(set) var leaders: Set<Int> = []
    /// By how the surname sounds.
    private var byKey: [String: [Int]] = [:]
    private let namesakes: Namesakes
    private let sources: [ByteRange]

    init(_ tokens: Tokens, _ matches: NameMatches, _ base: PartyBase, _ namesakes: Namesakes) {
        let article = tokens.article
        self.namesakes = namesakes
        sources = article.attributions.compactMap(\.source)
        let names = Self.names(tokens, matches, base)
        // Fuller names first, so that a surname finds its bearer wherever in the article the full name stands.
        for (name, kind) in names
        where kind == .person && name.words.count > 1 && !Self.isPair(name, names.map(\.name), tokens) {
            addFull(name)
        }
        for index in all.indices { all[index].fullMentions = all[index].mentions.sorted() }
        // The same word a second time is the same person, even where the reader took it for a place.
        let short = Set(
            names.filter { $0.kind == .person && $0.name.words.count == 1 && !Self.isPlace($0.name, tokens, matches) }
                .map(\.name.words[0]))
        addLeaders(names.filter { $0.kind == .person && $0.name.words.count == 1 }.map(\.name), tokens)
        for (name, _) in names where name.words.count == 1 && byMention[name.mention] == nil {
            if short.contains(name.words[0]) || bearer(of: name.words[0]) != nil { addShort(name, tokens) }
        }
        for name in unmarkedSurnames(tokens, names.map(\.name.mention)) { addShort(name, tokens) }
        for index in all.indices {
            all[index].mentions.sort()
            all[index].gender = Gender(of: all[index], in: article)
        }
        mentions = byMention.keys.sorted()
    }

    subscript(mention: ByteRange) -> (index: Int, person: Person)? {
        byMention[mention].map { ($0, all[$0]) }
    }

    /// The one person of the article whose surname this is.
    func bearer(of surname: String) -> Int? {
        let bearers = bearers(of: surname)
        return bearers.count == 1 ? bearers[0] : nil
    }

    /// The one person of the article whose name ends so, whatever of it the article gives.
    func only(called word: String) -> Int? {
        let called = all.indices.filter { all[$0].words.surname == word }
        return called.count == 1 ? called[0] : nil
    }

    mutating func setGender(_ gender: Gender, of person: Int) { all[person].gender = gender }

    private func bearers(of surname: String) -> [Int] {
        all.indices.filter { all[$0].words.words.count > 1 && all[$0].words.surname == surname }
    }

    /// Surnames of people who are named elsewhere, where the reader marked nothing.
    private func unmarkedSurnames(_ tokens: Tokens, _ marked: [ByteRange]) -> [NameWords] {
        let full = Set(all.filter { $0.words.words.count > 1 }.map(\.words.surname))
        let short = Set(all.filter { $0.words.words.count == 1 }.map(\.words.surname))
        let known = full.union(short)
        guard !known.isEmpty else { return [] }
        return (0..<tokens.count).compactMap { word in
            // Where a sentence begins or no full name vouches for it, the grammar must see a name.
            let isSure =
                word > 0 && tokens.sentence[word - 1] == tokens.sentence[word] && full.contains(tokens.folded[word])
            guard tokens.isCapitalised[word],
                isSure
                    || (known.contains(tokens.folded[word]) && (tokens.isProperNoun(word) || isSource(word, tokens))),
                word + 1 == tokens.count || !tokens.isCapitalised[word + 1]
            else { return nil }
            let range = tokens.range(word..<word + 1)
            let next = marked.partitioningIndex { $0.end > range.start }
            guard next == marked.count || !marked[next].overlaps(range) else { return nil }
            return NameWords(range, tokens.article)
        }
    }

    private func isSource(_ word: Int, _ tokens: Tokens) -> Bool { sources.contains(tokens.range(word..<word + 1)) }

    private mutating func addFull(_ name: NameWords) {
        let words = PersonName(name.words)
        if let bearer = bearer(ofParticled: words) { return note(name, of: bearer) }
        let alike = byKey[Spelling.key(words.surname)] ?? []
        if let known = alike.first(where: { all[$0].words.isSamePerson(as: words) }) {
            if name.words.count > all[known].words.words.count {
                all[known].name = name.range
                all[known].words = words
            }
            note(name, of: known)
        } else {
            add(name)
        }
    }

    /// "Al-Duarte" of somebody named "Ana al-Duarte", "O’Brito" of "Lu O’Brito": two words, and yet no more than a surname.
    private func bearer(ofParticled name: PersonName) -> Int? {
        guard name.words.count == 2, PartyWords.particle.contains(name.words[0]) else { return nil }
        let bearers = all.indices.filter {
            all[$0].words.words.count > 2 && all[$0].words.words.suffix(2) == name.words[...]
        }
        return bearers.count == 1 ? bearers[0] : nil
    }

    /// A surname, or a given name where no surname fits, when exactly one person of the article bears it.
    private mutating func addShort(_ name: NameWords, _ tokens: Tokens) {
        let word = name.words[0]
        var bearers = all.indices.filter { all[$0].words.surname == word }
        if let person = bearers.first(where: leaders.contains), let leader = namesakes.leader(surnamed: word),
            isOwn(name, of: leader, not: bearers.filter { $0 != person }, tokens) ?? true
        {
            return note(name, of: person)
        }
        if bearers.count > 1 { bearers = bearers.filter { all[$0].words.words.count > 1 } }
        if bearers.count > 1, let gender = Gender(before: name, tokens) {
            bearers = bearers.filter { namesakes.gender(of: all[$0].words) ?? gender == gender }
            if bearers.isEmpty { return add(name) }
        }
        if bearers.count == 1 {
            note(name, of: bearers[0])
        } else if let known = titled(bearers, at: name, tokens) {
            note(name, of: known)
        } else if bearers.count > 1 {
            guard let last = lastNamed(of: bearers, before: name.mention) ?? principal(of: bearers) else {
                return add(name)
            }
            doubtful.insert(name.mention)
            note(name, of: last)
        } else if let other = called(word) {
            note(name, of: other)
        } else if let other = alike(word) {
            doubtful.insert(name.mention)
            note(name, of: other)
        } else {
            add(name)
        }
    }

    /// Of several bearers the one whose full name stands beside the same noun: "the envoy, Kim Yong Chol … envoy Kim".
    private func titled(_ bearers: [Int], at name: NameWords, _ tokens: Tokens) -> Int? {
        guard bearers.count > 1, let first = tokens.words(in: name.range).first, first > 0,
            RoleNouns.english.contains(tokens.folded[first - 1])
        else { return nil }
        let called = bearers.filter { bearer in
            all[bearer].fullMentions.contains { tokens.introduces(tokens.folded[first - 1], $0) }
        }
        return called.count == 1 ? called[0] : nil
    }

    /// Of several bearers the one who leads a state, else of family names that stand first the one last named in full.
    ///
    /// "Kim" is Kim Jong Un rather than Duyeon Kim, unless she was named just before.
    private func lastNamed(of bearers: [Int], before mention: ByteRange) -> Int? {
        let (first, others) = (
            bearers.filter { all[$0].words.isFamilyFirst }, bearers.filter { !all[$0].words.isFamilyFirst }
        )
        let leading = bearers.filter { namesakes.standing(of: all[$0].words) == .leads }
        if leading.count == 1, isMeant(leading[0], among: bearers, at: mention) { return leading[0] }
        let isNear = others.contains { isNamed($0, shortlyBefore: mention) }
        guard !first.isEmpty, !isNear else { return nil }
        // The dead are called by their full names.
        let living = first.filter { namesakes.standing(of: all[$0].words) != .former }
        return lastNamedFirst(of: living, before: mention)
    }

    /// True where a leader is called by the surname: already so before, or nobody else of that name was just named.
    private func isMeant(_ leader: Int, among bearers: [Int], at mention: ByteRange) -> Bool {
        let near = bearers.filter { $0 != leader && isNamed($0, shortlyBefore: mention) }
            .filter { namesakes.standing(of: all[$0].words) != .former }
        if near.isEmpty { return isKnown(leader, among: bearers, before: mention) }
        // An expert, or who just spoke, is called by the surname in turn; who is named beside the leader is not.
        if all[leader].words.isFamilyFirst, near.contains(where: { !all[$0].words.isFamilyFirst }) { return false }
        if near.contains(where: { spoke($0, shortlyBefore: mention) }) { return false }
        let first = near.compactMap { all[$0].fullMentions.first }.min()
        return all[leader].mentions.contains { short in
            short < (first ?? mention) && !all[leader].fullMentions.contains(short)
        }
    }

    /// True unless only somebody else of the surname was named so far.
    private func isKnown(_ leader: Int, among bearers: [Int], before mention: ByteRange) -> Bool {
        all[leader].words.isFamilyFirst || all[leader].mentions.contains { $0 < mention }
            || !bearers.contains { other in
                other != leader && namesakes.standing(of: all[other].words) != .former
                    && all[other].fullMentions.contains { $0 < mention }
            }
    }

    /// Of several bearers the one who alone speaks under the full name, or whom alone the base knows, where none of them
    /// leads a state.
    private func principal(of bearers: [Int]) -> Int? {
        let isLed = bearers.contains { namesakes.standing(of: all[$0].words) == .leads || all[$0].words.isFamilyFirst }
        guard !isLed else { return nil }
        let speaking = bearers.filter { bearer in
            all[bearer].fullMentions.contains { name in sources.contains { $0.contains(name) } }
        }
        if speaking.count == 1 { return speaking[0] }
        let known = bearers.filter { namesakes.isKnown(all[$0].words) }
        return speaking.isEmpty && known.count == 1 ? known[0] : nil
    }

    private func isNamed(_ person: Int, shortlyBefore mention: ByteRange) -> Bool {
        all[person].fullMentions.contains { $0 < mention && mention.lower - $0.upper < Self.paragraph }
    }

    private func spoke(_ person: Int, shortlyBefore mention: ByteRange) -> Bool {
        all[person].fullMentions.contains { name in
            name < mention && mention.lower - name.upper < Self.paragraph && sources.contains { $0.contains(name) }
        }
    }

    private func lastNamedFirst(of bearers: [Int], before mention: ByteRange) -> Int? {
        let before = bearers.compactMap { person in
            all[person].fullMentions.last { $0 < mention }.map { (person: person, mention: $0) }
        }.sorted { $0.mention < $1.mention }
        guard let last = before.last else { return nil }
        // Named in one breath, neither is the one who was named last.
        if before.count > 1, last.mention.lower - before[before.count - 2].mention.upper < Self.breath { return nil }
        return last.person
    }

    private static let breath = 60
    private static let paragraph = 500

    private func called(_ given: String) -> Int? {
        let called = all.indices.filter { all[$0].words.words.count > 1 && all[$0].words.given.first == given }
        if called.count == 1 { return called[0] }
        // "Rolando Marrero Gomez" is Mr. Marrero.
        let inside = all.indices.filter { all[$0].words.given.dropFirst().contains(given) }
        return called.isEmpty && inside.count == 1 ? inside[0] : nil
    }

    /// The one whose surname is this in another spelling.
    private func alike(_ word: String) -> Int? {
        guard word.count > 4 else { return nil }
        let key = Spelling.key(word)
        let alike = all.indices.filter {
            all[$0].words.words.count > 1 && Spelling.key(all[$0].words.surname) == key
        }
        return alike.count == 1 ? alike[0] : nil
    }

    /// Notes those who lead a state and are named by surname alone, where others of that name are named in full.
    private mutating func addLeaders(_ names: [NameWords], _ tokens: Tokens) {
        for (surname, names) in Dictionary(grouping: names, by: { $0.words[0] }).sorted(by: { $0.key < $1.key }) {
            let bearers = bearers(of: surname)
            guard !bearers.isEmpty, let leader = namesakes.leader(surnamed: surname),
                !bearers.contains(where: { namesakes.standing(of: all[$0].words) == .leads })
            else { continue }
            let own = names.filter { isOwn($0, of: leader, not: bearers, tokens) ?? false }
            let first = bearers.compactMap { all[$0].fullMentions.first }.min() ?? names[0].mention
            let isFirst = names.contains { $0.mention < first && isOwn($0, of: leader, not: bearers, tokens) ?? true }
            guard !own.isEmpty || isFirst else { continue }
            let meant = names.filter { isOwn($0, of: leader, not: bearers, tokens) ?? true }
            add(meant[0])
            leaders.insert(all.count - 1)
            for name in meant.dropFirst() { note(name, of: all.count - 1) }
        }
    }

    /// Whether title and "Mr." say that a surname is the leader’s; nil where they say nothing.
    private func isOwn(
        _ name: NameWords, of leader: Namesakes.Leader, not bearers: [Int], _ tokens: Tokens
    ) -> Bool? {
        if let gender = Gender(before: name, tokens), let own = leader.gender {
            if gender != own { return false }
            if bearers.allSatisfy({ namesakes.gender(of: all[$0].words) ?? gender != gender }) { return true }
        }
        guard let first = tokens.words(in: name.range).first, first > 0,
            RoleNouns.english.contains(tokens.folded[first - 1])
        else { return nil }
        return leader.titles.contains(Title.form(tokens.folded[first - 1]))
    }

    private mutating func add(_ name: NameWords) {
        let words = PersonName(name.words)
        byKey[Spelling.key(words.surname), default: []].append(all.count)
        all.append(Person(name: name.range, words: words))
        note(name, of: all.count - 1)
    }

    private mutating func note(_ name: NameWords, of index: Int) {
        all[index].mentions.append(name.mention)
        byMention[name.mention] = index
    }
}

extension PersonName {
    /// Two full names of one article are one when their surnames agree and the given names do not contradict each other:
    /// one is the other's initial, or one name has words between that the other leaves out.
    fileprivate func isSamePerson(as other: PersonName) -> Bool {
        let isSameSurname =
            surname == other.surname
            || (surname.count > 4 && Spelling.key(surname) == Spelling.key(other.surname))
        return isSameSurname && (words == other.words || allowsGivenNames(of: other))
    }
}
