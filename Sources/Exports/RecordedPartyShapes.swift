package import Entries

// The shapes in JSON of parties as the record has them: who they are, which words stand for them, and what people
// correct of that.

extension PartyTally: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("id", id.value)
            $0.member("kind", kind.rawValue)
            $0.member("name", name)
            $0.member("statements", statements)
            $0.member("mentions", mentions)
            $0.member("articles", articles)
            $0.member("counts", counts)
        }
    }
}

extension NameUse: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("words", words)
            $0.member("times", times)
        }
    }
}

extension PartyCount: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("party", party)
            $0.member("times", times)
        }
    }
}

extension PartyProfile: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object { members(to: &$0) }
    }

    /// Its members, for where more is told of it.
    package func members(to json: inout JSONWriter) {
        json.member("party", party)
        json.member("inBase", isInBase)
        json.member("of", owner)
        json.member("called", called)
        json.member("pronouns", pronouns)
        json.member("roles", roles)
        json.member("actsFor", actsFor)
        json.member("tenures", tenures)
        json.member("speaksTo", speaksTo)
        json.member("spokenToBy", spokenToBy)
        json.member("speaksOf", speaksOf)
        json.member("spokenOfBy", spokenOfBy)
    }
}

extension ArticleParty: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("id", id.value)
            $0.member("kind", kind.rawValue)
            $0.member("name", name)
            $0.member("inBase", isInBase)
            $0.member("role", role)
            $0.member("for", actsFor?.value)
            $0.member("offices", offices.map(\.value))
            $0.member("members", members.map(\.value))
        }
    }
}

extension TitleEvidence: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("days", days.map(\.description))
            $0.member("spans", spans)
        }
    }
}

extension Correction: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("bytes", range)
            $0.member("words", words)
            $0.member("verdict", verdict.word)
            $0.member("party", party?.id.value)
            $0.member("note", note)
            $0.member("made", made)
        }
    }
}

extension Correction.Verdict {
    fileprivate var word: String {
        switch self {
        case .party: "party"
        case .nobody: "nobody"
        case .asFound: "as found"
        }
    }
}

extension Explanation: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("article", article.summary)
            $0.member("titleEvidence", article.record.titleDays)
            $0.member("parties", article.record.parties)
            $0.member("sentences", sentences)
            $0.member("corrections", article.corrections)
        }
    }
}

extension ExplainedSentence: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("bytes", words.range)
            $0.member("words", words.words)
            $0.member("names", names)
            $0.member("references", references)
            $0.member("links", links)
            $0.member("times", times)
            $0.member("statements") { json in
                json.array(statements) { json, statement in json.object { statement.members(to: &$0) } }
            }
        }
    }
}

extension ExplainedName: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("bytes", name.range)
            $0.member("words", name.words)
            $0.member("type", kind.rawValue)
        }
    }
}

extension ExplainedReference: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("bytes", phrase.range)
            $0.member("words", phrase.words)
            $0.member("antecedent", antecedent)
        }
    }
}

extension ExplainedLink: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("bytes", mention.range)
            $0.member("words", mention.words)
            $0.member("party", party)
            $0.member("link", link.rawValue)
            $0.member("evidence", evidence)
            $0.member("confidence", confidence.rawValue)
        }
    }
}
