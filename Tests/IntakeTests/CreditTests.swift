import Entries
import Intake
import Testing
import Text

/// Where articles say from whom they come.
@Suite struct CreditTests {
    private static func credits(_ text: String) throws -> [String] {
        let input = RawInput(origin: Origin(path: "a.txt"), bytes: Array(text.utf8), format: .text)
        let article = try takeIn(input)
        for range in article.credits.compactMap(\.range) { #expect(article.text.holds(range)) }
        return article.credits.map { "\($0.source), \($0.share.rawValue)" }
    }

    @Test(arguments: [
        ("LINDHAVEN (Reuters) - Talks resumed on Monday, said Malá.", ["Reuters, whole"]),
        ("LISSE, Velmark (AP) — Talks resumed on Monday, said Malá.", ["Associated Press, whole"]),
        ("Talks resumed on Monday, said Malá of Lisse. (AFP)", ["Agence France-Presse, whole"]),
        ("LISSE (AP) — Talks resumed on Monday.\n\nThe dam stays closed, said Malá. (AP)", ["Associated Press, whole"]),
        ("Talks resumed on Monday, said Malá.\n\nReuters contributed to this report.", ["Reuters, part"]),
        ("Talks (on Monday) resumed, said Malá of Lisse.", []), ("Talks resumed (", []), (")(", []), ("", []),
    ])
    func aTextIsCreditedToAgencies(_ text: String, _ expected: [String]) throws {
        #expect(try Self.credits(text) == expected)
    }

    @Test func theNamesOfTheListAreItsOwnForms() {
        for name in ["Associated Press", "TASS", "dpa", "Kyodo News", "PA Media"] {
            #expect(Agencies.shared.agency(named: name) == name)
        }
    }
}
