package import Entries
import Text

// The shapes of dates in JSON. Days are `2018-06-12`; an open end is null.

extension ArticleDates: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("written", written)
            $0.member("published", published)
            $0.member("captured", captured)
            $0.member("contradictions", contradictions)
        }
    }
}

extension ArticleDate: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("earliest", days.earliest?.description)
            $0.member("latest", days.latest?.description)
            $0.member("evidence", evidence)
        }
    }
}

extension DateEvidence: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("kind", kind.rawValue)
            $0.member("earliest", days.earliest?.description)
            $0.member("latest", days.latest?.description)
            $0.member("bytes", range)
            $0.member("reason", reason)
            $0.member("neighbour", neighbour?.value)
            $0.member("followed", isFollowed)
        }
    }
}

extension DateContradiction: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("first", first)
            $0.member("second", second)
        }
    }
}

extension ContradictoryArticle: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("article", article)
            $0.member("contradictions") { json in
                json.array(contradictions) { json, sides in
                    json.object {
                        $0.member("first", sides.first.evidence)
                        $0.member("second", sides.second.evidence)
                    }
                }
            }
        }
    }
}
