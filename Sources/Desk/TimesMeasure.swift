import Entries
import Findings
package import Intake
import Reading
import Text

/// How fast times are found and resolved, in one task.
package struct TimesMeasure: Sendable {
    package private(set) var articles = 0
    /// Unicode code points of the articles' texts.
    package private(set) var characters = 0
    package private(set) var times = 0
    /// In finding and resolving alone; taking articles in and cutting them into words is not counted.
    package private(set) var seconds = 0.0

    /// Measures over inputs; those that cannot be taken in are passed over.
    package init(_ inputs: consuming Inputs) {
        var inputs = inputs
        while let input = inputs.next() {
            guard case .success(let raw) = input, let article = try? takeIn(raw) else { continue }
            measure(ReadArticle(unencoded: article))
        }
    }

    private mutating func measure(_ article: ReadArticle) {
        let start = ContinuousClock.now
        let found = article.times()
        seconds += (ContinuousClock.now - start) / .seconds(1)
        articles += 1
        characters += article.text.bytes.count { $0 & 0xC0 != 0x80 }
        times += found.count
    }
}
