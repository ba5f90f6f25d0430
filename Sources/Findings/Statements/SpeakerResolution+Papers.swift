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

    /// "The statement": who spoke where it was told of before, "the ministry said in a statement".
    func issuer(_ words: Range<Int>) -> Speaker? {
        let tokens = linking.tokens
        guard words.count == 2, let first = words.first, tokens.folded[first] == "the",
            Papers.english.contains(tokens.folded[first + 1])
        else { return nil }
        let paper = tokens.folded[first + 1]
        let last = spoken.last { source, _ in
            guard let word = tokens.words(in: source).first else { return false }
            let sentence = tokens.sentence[word]
            let isNear = tokens.sentence[first] - sentence <= Self.reach
            return isNear
                && tokens.words(in: article.sentences[sentence]).contains {
                    tokens.folded[$0] == paper && $0 < first && isIssued($0, by: source)
                }
        }
        return last.map { Speaker(name: $0.speaker.name, link: .description, party: $0.speaker.party) }
    }

    /// True for the paper of "said in a statement" and of "the Velian statement said", not for one that is only spoken of.
    func isIssued(_ paper: Int, by source: ByteRange) -> Bool {
        let place = linking.tokens.range(paper..<paper + 1)
        if source.contains(place) { return true }
        return paper > 0 && linking.tokens.folded[paper - 1] != "the"
            && !article.attributions.contains { $0.content.contains { $0.contains(place) } }
    }
}
