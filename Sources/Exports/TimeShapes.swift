package import Entries
import Text

// The shapes in JSON of times: what the words come to, and how that is known.

extension CitedTime: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("number", number)
            $0.member("passage", passage)
            $0.member("type", time.kind.rawValue)
            $0.member("value", time.value.timex)
            $0.member("edtf", time.value.edtf)
            $0.member("earliest", time.value.days.earliest?.description)
            $0.member("latest", time.value.days.latest?.description)
            $0.member("granularity", time.value.granularity?.rawValue)
            $0.member("anchor", time.anchor.rawValue)
            $0.member("reference", time.value.reference?.description)
            $0.member("modifier", time.modifier?.rawValue)
            $0.member("bound", time.bound?.rawValue)
            $0.member("rule", time.rule)
            $0.member("confidence", time.value.confidence.rawValue)
            $0.member("furniture", time.isFurniture)
        }
    }
}

extension Deadline: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("article", article)
            $0.member("due", days.description)
            $0.member("time", time)
            $0.member("sentence", sentence)
            $0.member("statement") { json in
                guard let statement else { return json.null() }
                json.object { statement.members(to: &$0) }
            }
        }
    }
}

/// The times of one article, for programs.
package struct ArticleTimes: JSONWritable {
    private let article: RecordedArticle

    package init(_ article: RecordedArticle) { self.article = article }

    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("article", article.summary)
            $0.member("times", article.times)
        }
    }
}
