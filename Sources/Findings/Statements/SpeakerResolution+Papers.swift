import Entries
import Reading
import Text

/// Whose words a paper is: "his letter", "the statement".
extension SpeakerResolution {
    /// Whose words they are: "his letter to Kim", "Duarte’s speech".
    mutating func author(_ words: Range<Int>, _ source: ByteRange) -> Speaker? {
        let tokens = linking.tokens
        guard let paper = words.first(where: { Papers.english.contains(tokens.folded[$0]) }),
            let (owner, start) = linking.owners.owner(endingAt: paper), start == words.lowerBound
        else { return nil }
        switch owner {
        case .person(let person): return speaker(person, source, .description, .certain, nil)
        case .pronoun(let word):
            return Gender(pronoun: tokens.folded[word]).flatMap { pronoun(tokens.range(word..<word + 1), $0, source) }
        case .party: return nil
        }
    }

    /// Whose paper speaks, where it is told beside it: "a Velian ministry status report", "a report by Tass", "Ana
    /// Duarte’s new memo".
    mutating func publisher(_ words: Range<Int>) -> Speaker? {
        let tokens = linking.tokens
        guard let paper = words.first(where: { Papers.english.contains(tokens.folded[$0]) }) else { return nil }
        let before = words.lowerBound..<paper
        for end in before.indices.reversed() {
            guard (end + 1..<paper).allSatisfy(isMere) else { break }
            if let speaker = publisher(before.lowerBound..<end + 1, of: tokens.folded[paper]) { return speaker }
        }
        let behind = (paper + 1..<words.upperBound).first {
            !isDate($0) && !PartyWords.issued.contains(tokens.folded[$0])
        }
        guard let behind, ["by", "from"].contains(tokens.folded[behind]), behind + 1 < words.upperBound else {
            return nil
        }
        let name = tokens.range(behind + 1..<words.upperBound)
        guard let found = found(at: name), let party = found.party else { return nil }
        // A report from Damascus is not Syria’s.
        return tokens.folded[behind] == "by" || kind(of: party) != .state ? found : nil
    }

    /// True for what may stand between whose a paper is and the paper: "status" of "status report", not "doctor’s".
    private func isMere(_ word: Int) -> Bool {
        let text = linking.tokens.folded[word]
        return !text.isEmpty && text != "'" && text != "s" && !RoleNouns.english.contains(text)
            && GroupNouns.english[text] == nil
    }

    /// The party that the words before a paper name: a body, or somebody whose it is.
    private mutating func publisher(_ words: Range<Int>, of paper: String) -> Speaker? {
        let tokens = linking.tokens
        let name = words.drop { ["a", "an", "the"].contains(tokens.folded[$0]) }
        guard let first = name.first else { return nil }
        if let (owner, start) = linking.owners.owner(endingAt: words.upperBound), start <= first + 1,
            case .person(let person) = owner, let party = linking.party(of: person),
            tokens.end(ofPossessiveAt: words.upperBound - 2) != nil
        {
            return Speaker(name: linking.people.all[person].name, link: .description, party: party)
        }
        guard let body = bodies.body(in: tokens.range(first..<words.upperBound)),
            case .known(let party, _)? = body.party,
            kind(of: party) == .organization
        else { return nil }
        return speaker(body)
    }

    /// "The statement": who spoke where it was told of before, "the ministry said in a statement".
    func issuer(_ words: Range<Int>) -> Speaker? {
        let tokens = linking.tokens
        guard words.count == 2, let first = words.first, tokens.folded[first] == "the",
            Papers.english.contains(tokens.folded[first + 1]), !tokens.isCapitalised[first + 1]
        else { return nil }
        let paper = tokens.folded[first + 1]
        let last = spoken.last { source, cue, _ in
            guard let word = tokens.words(in: source).first else { return false }
            let sentence = tokens.sentence[word]
            let isNear = tokens.sentence[first] - sentence <= Self.reach
            return isNear
                && (tokens.words(in: article.sentences[sentence]).contains {
                    tokens.folded[$0] == paper && $0 < first && isIssued($0, by: source)
                }
                    || (cue.map { says($0, paper) } ?? false) && tokens.sentence[first] - sentence <= 1
                        && !isRivalled(sentence))
        }
        return last.map { Speaker(name: $0.speaker.name, link: .description, party: $0.speaker.party) }
    }

    /// True where a sentence tells of a paper of its own: "Halyard reported that the study was done. The report …".
    private func isRivalled(_ sentence: Int) -> Bool {
        linking.tokens.words(in: article.sentences[sentence]).contains {
            Papers.english.contains(linking.tokens.folded[$0]) || PartyWords.study.contains(linking.tokens.folded[$0])
        }
    }

    /// True for "reported" of a report, "tweeted" of a tweet.
    private func says(_ cue: ByteRange, _ paper: String) -> Bool {
        let stem = paper.hasSuffix("ment") ? String(paper.dropLast(4)) : paper
        let stems = ["tweet", "post"].contains(stem) ? ["tweet", "post"] : [stem]
        return linking.tokens.words(in: cue).contains { word in
            stems.contains { $0.count > 3 && linking.tokens.folded[word].hasPrefix($0) }
        }
    }

    /// True for the paper of "said in a statement" and of "the Velian statement said", not for one that is only spoken of.
    func isIssued(_ paper: Int, by source: ByteRange) -> Bool {
        let place = linking.tokens.range(paper..<paper + 1)
        if source.contains(place) { return true }
        return paper > 0 && linking.tokens.folded[paper - 1] != "the"
            && !article.attributions.contains { $0.content.contains { $0.contains(place) } }
    }
}
