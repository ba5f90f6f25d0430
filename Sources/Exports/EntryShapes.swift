package import Entries
package import Text

// The shapes of the record in JSON, the same on the command line and in the dossier. Places are `bytes`: the first
// and the end byte in the article's UTF-8 text. Only `extract` counts code points.

extension ByteRange: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.array([lower, upper]) { $0.number($1) }
    }
}

extension Passage: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("bytes", range)
            $0.member("words", words)
        }
    }
}

extension ArticleSummary: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("id", id.value)
            $0.member("title", title)
            $0.member("outlet", outlet)
            $0.member("published", published)
            $0.member("url", url)
            $0.member("language", language)
            $0.member("statements", statements)
            $0.member("written", written?.description)
            if let part { $0.member("part", part) }
        }
    }
}

extension PlaceInWhole: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("number", number)
            $0.member("last", last)
            $0.member("isLastKnown", isLastKnown)
        }
    }
}

extension PartsOfWhole.Part: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("number", number)
            $0.member("article", article.value)
        }
    }
}

extension CitedStatement: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("article", article)
            members(to: &$0)
        }
    }

    /// All but the article, for where that is told already.
    func members(to json: inout JSONWriter) {
        json.member("number", number)
        json.member("source", source)
        json.member("cue", cue)
        json.member("content", content)
        json.member("quoted", quoted)
        json.member("addressee", addressee)
        json.member("via", via)
        json.member("occasion", occasion)
        json.member("mode", mode.rawValue)
        json.member("speaker", speaker)
        json.member("link", link?.rawValue)
        json.member("party", party)
        json.member("when", when)
        json.member("times", times)
        if let counts { json.member("counts", counts) }
    }
}

extension RecordedArticle: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("article", summary)
            $0.member("authors", article.authors)
            $0.member("modified", article.modified)
            $0.member("type", article.type?.rawValue)
            $0.member("credits", article.credits)
            if let parts { $0.member("parts", parts.parts) }
            $0.member("text", article.text)
            $0.member("sha256", article.digest.hex)
            $0.member("origins", origins.map(\.description))
            $0.member("notes", article.notes)
            $0.member("blocks", article.blocks)
            $0.member("sentences", record.sentences)
            $0.member("names", value: names)
            $0.member("times", times)
            $0.member("statements") { json in
                json.array(statements) { json, statement in json.object { statement.members(to: &$0) } }
            }
            $0.member("nested") { json in
                json.array(nested) { json, nested in
                    json.object {
                        $0.member("outer", nested.outer)
                        nested.statement.members(to: &$0)
                    }
                }
            }
            $0.member("references", value: references)
            $0.member("parties", record.parties)
            $0.member("mentions", value: mentions)
            $0.member("titleEvidence", record.titleDays)
            $0.member("dates", record.dates)
            $0.member("corrections", corrections)
            $0.member("stamp", value: stamp)
        }
    }

    private func references(to json: inout JSONWriter) {
        json.array(record.references) { json, reference in
            json.object {
                $0.member("bytes", reference.phrase)
                $0.member("words", article.text[reference.phrase])
                $0.member("antecedent", reference.antecedent)
            }
        }
    }

    private func mentions(to json: inout JSONWriter) {
        json.array(record.mentions) { json, mention in
            json.object {
                $0.member("bytes", mention.range)
                $0.member("words", article.text[mention.range])
                $0.member("party", mention.party.value)
                $0.member("link", mention.link.rawValue)
                $0.member("evidence", mention.evidence)
                $0.member("confidence", mention.confidence.rawValue)
            }
        }
    }

    private func names(to json: inout JSONWriter) {
        json.array(record.names) { json, name in
            json.object {
                $0.member("bytes", name.range)
                $0.member("words", article.text[name.range])
                $0.member("type", name.kind.rawValue)
            }
        }
    }

    private func stamp(to json: inout JSONWriter) {
        json.object {
            $0.member("model", record.stamp.model)
            $0.member("rules", record.stamp.rules)
        }
    }
}

extension Credit: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("source", source)
            $0.member("share", share.rawValue)
            $0.member("bytes", range)
        }
    }
}

extension Block: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("bytes", range)
            $0.member("kind", kind.rawValue)
        }
    }
}

extension SpeakerTally: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("name", name)
            $0.member("statements", statements)
            $0.member("articles", articles)
        }
    }
}

extension OutletTally: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("outlet", outlet)
            $0.member("articles", articles)
        }
    }
}

extension Overview: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("articles", articles)
            $0.member("statements", statements)
            $0.member("speakers", speakers)
            $0.member("unresolved", unresolved)
            $0.member("outlets", outlets)
        }
    }
}

extension SearchHit: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("article", article)
            $0.member("passage", passage)
            $0.member("matches", matches)
        }
    }
}

extension Listing: JSONWritable where Item: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("total", total)
            $0.member("skipped", skipped)
            $0.member("items", items)
        }
    }
}
