import Desk
import Entries
import Foundation
import Inference
import Testing
import Text

@Suite("Who said it, where the real model needs the grammar of the sentence")
struct SpokenTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let expected: String
        var testDescription: String { text }

        init(_ text: String, _ expected: String) {
            self.text = text
            self.expected = expected
        }
    }

    @Test(arguments: [
        Case(
            "The talks in Lisse went on for a third day. Rui Brito, at a dinner on Monday, said the bridge would open in May.",
            "Rui Brito: the bridge would open in May"),
        Case(
            "Ana Duarte spoke for an hour. She then scolded the envoy: “We have waited for nine long years.”",
            "Ana Duarte: “We have waited for nine long years.”"),
        Case(
            "The minister met the rebels, who said that they would lay down their arms.",
            "the rebels: that they would lay down their arms"),
        Case(
            "The talks in Lisse ended. Ana Duarte insisted that the ferry would sail, adding that “good news may come soon.”",
            "Ana Duarte: that the ferry would sail; Ana Duarte: that “good news may come soon.”"),
        Case(
            """
            “The fact that you are out here says a lot,” a voter named Elsa said to Duarte at the door.

            “There is a debate about how you win the valley,” Brito told one guest from Lisse. “Our view is that this campaign talks to every single voter in it.”
            """,
            """
            Elsa: “The fact that you are out here says a lot,”; Brito: “There is a debate about how you win the valley,” … \
            “Our view is that this campaign talks to every single voter in it.”
            """),
        Case(
            "Duarte says talks failed\n\nThe so-called “bridge of nine long years” stays shut.",
            "Duarte: talks failed"),
        Case(
            "Rui Brito was asked about “the worst of all possible deals” on Monday.",
            "nobody: Rui Brito … “the worst of all possible deals” on Monday"),
        Case(
            "Rui Brito was told by his staff that the bridge had been shut, Ana Duarte said.",
            "Ana Duarte: Rui Brito was told by his staff that the bridge had been shut"),
    ])
    func speakers(_ example: Case) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "spoken-\(UUID()).txt")
        try Data(example.text.utf8).write(to: file)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: file) } }
        let outcomes = try await ExampleCoverage.read(ExampleCoverage.room(), [file.path])
        guard case .article(let article, let record)? = outcomes.first else { throw CocoaError(.fileReadUnknown) }
        let found = record.statements.map { statement in
            "\(statement.speaker.map { article.text[$0.name] } ?? "nobody"): "
                + statement.content.map { article.text[$0] }.joined(separator: " … ")
        }
        #expect(found.joined(separator: "; ") == example.expected)
    }
}
