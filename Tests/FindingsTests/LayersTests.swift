import Entries
import Findings
import Testing

@Suite("Only what is asked for is looked for")
struct LayersTests {
    private let article = Marked("<p>Ana Duarte</p> came on Monday. <s>She</s> <c>said</c> <t>no</t>.").article

    private func found(_ layers: Set<Layer>) -> [String] {
        let record = article.record(stamp: Stamp(model: "m", rules: "r"), parties: KnownParties(.known), layers: layers)
        let kinds = [
            ("names", record.names.isEmpty), ("parties", record.parties.isEmpty),
            ("statements", record.statements.isEmpty), ("times", record.times.isEmpty),
        ]
        return kinds.filter { !$0.1 }.map(\.0)
    }

    @Test func names() { #expect(found([.names]) == ["names"]) }
    @Test func times() { #expect(found([.times, .names]) == ["names", "times"]) }
    @Test func statementsHaveTheirParties() { #expect(found([.attributions]) == ["names", "parties", "statements"]) }
    @Test func datesNeedAll() { #expect(found([.dates]) == ["names", "parties", "statements", "times"]) }
}
