package import Entries
internal import Text

extension OriginCounts: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("reports", reports)
            $0.member("texts", texts)
            $0.member("origins", origins)
        }
    }
}

extension FamilyTally: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("first", first)
            $0.member("counts", counts)
        }
    }
}

extension SourceTally: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("outlet", outlet)
            $0.member("articles", articles)
            $0.member("copies", copies)
            $0.member("copied", copied)
        }
    }
}

extension ArticleOrigins: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("article", article)
            $0.member("family", family)
            $0.member("changes", changes)
            $0.member("shared", borrowed)
        }
    }
}

extension Family: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("counts", counts)
            $0.member("agency", agency)
            $0.member("members", members)
        }
    }
}

extension FamilyMember: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("article", article)
            $0.member("standing", standing.rawValue)
            $0.member("credit", credit)
            $0.member("kin", kin)
        }
    }
}

extension FamilyMember.Kin: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("article", article.value)
            $0.member("contained", [containedHere, containedThere])
        }
    }
}

extension BorrowedPassage: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("bytes", passage.range)
            $0.member("words", passage.words)
            $0.member("with", other)
            $0.member("there", there)
        }
    }
}

extension ToldDifferently: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("kind", kind.rawValue)
            $0.member("earlier", earlier)
            $0.member("later", later)
        }
    }
}

extension ToldDifferently.Side: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("article", article)
            $0.member("words", words)
            $0.member("place", place)
            $0.member("around", around)
        }
    }
}

extension ComparedArticles: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("here", here)
            $0.member("there", there)
            $0.member("contained", [difference.containedHere, difference.containedThere])
            $0.member("changes") { json in json.array(difference.changes, element: change) }
            $0.member("rows") { json in
                json.array(difference.rows) { json, row in
                    json.object {
                        $0.member("here") { $0.array(row.here) { piece($1, hereText, &$0) } }
                        $0.member("there") { $0.array(row.there) { piece($1, thereText, &$0) } }
                    }
                }
            }
        }
    }

    private func change(_ json: inout JSONWriter, _ change: Change) {
        json.object {
            $0.member("kind", change.kind.rawValue)
            $0.member("here", change.here.map { Passage($0, in: hereText) })
            $0.member("there", change.there.map { Passage($0, in: thereText) })
        }
    }

    private func piece(_ piece: DifferenceRow.Piece, _ text: ArticleText, _ json: inout JSONWriter) {
        json.object {
            $0.member("bytes", piece.range)
            $0.member("words", text[piece.range])
            $0.member("same", piece.isSame)
        }
    }
}
