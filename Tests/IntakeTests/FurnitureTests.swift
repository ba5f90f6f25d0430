import Entries
import Foundation
import Intake
import Testing
import Text

private let running = [
    "The mediator left the palace with a date and would not say which, her office announced on Friday evening.",
    "Both delegations had stayed at the table until the last ferry, and nobody had asked for a translator.",
    "A third round is planned for the first week of June, though neither side has yet named a place for it.",
]

@Suite struct FurnitureTests {
    @Test(arguments: [
        ("Share Tweet Print", "navigation"), ("Home | News | River | Weather", "navigation"),
        ("World  Politics  Business  Opinion", "navigation"), ("* * *", "navigation"), ("|", "navigation"),
        ("Read also: The beet growers who moved to town", "teaser"),
        ("Sign up for our newsletter: the fjord in five minutes.", "promotion"), ("ADVERTISEMENT", "promotion"),
        ("Get the morning briefing delivered to your inbox", "promotion"),
        ("(Reporting by Karel Hudec in Lestova; Editing by Paula Reyes)", "byline"),
        ("Ylva Strøm and Jan Okřina contributed to this report.", "byline"),
        ("Photo: Families wait at the bridge. Ylva Strøm", "caption"),
        ("Soldiers at the dam on Monday. (AP Photo/Jan Okřina)", "caption"),
        ("© 2023 Carrington Courier. All rights reserved.", "notice"),
    ])
    func furniture(line: String, kind: String) throws {
        let article = try take([running[0], line, running[1]].joined(separator: "\n\n"))
        #expect(outline(article)[1] == "\(kind): \(line)")
        #expect(body(article) == [running[0], running[1]])
    }

    @Test(arguments: [
        "Photographs of the dam were shown to reporters.", "By Friday nothing had moved.",
        "“Share this table,” she said.",
        "The Reuters/Ipsos poll found the same.", "Related questions were left to the lawyers.", "She was home.",
        "Follow the river and you find the quarrel.", "Monday was quiet.", "Bråthen: ‘Not one litre’",
        "“Get off my boat – all of you!”", "News travels by ferry.",
    ])
    func cleanTextIsLeftAlone(line: String) throws {
        let article = try take([running[0], line, running[1]].joined(separator: "\n\n"))
        #expect(article.residue == [])
    }

    @Test func titlesGluedAndRepeated() throws {
        let title = "Mediator leaves Lestova with a date"
        let article = try take("HomeWorld\(title)\n\n\(title)\n\n-\n\n\(title)\n\n\(running[0])")
        #expect(article.title == title)
        #expect(
            outline(article) == [
                "navigation: HomeWorld\(title)", "heading: \(title)", "navigation: -", "repeated title: \(title)",
                "paragraph: \(running[0])",
            ])
    }

    @Test func aTitleGivenWithTheTextIsRecognised() throws {
        let line = #"{"title":"Ferry sails.","text":"Ferry sails\n\n\#(running[0])\n\nFerry sails"}"#
        let article = try take(line, as: .jsonLine)
        #expect(article.title == "Ferry sails.")
        #expect(
            outline(article) == ["heading: Ferry sails", "paragraph: \(running[0])", "repeated title: Ferry sails"])
    }

    @Test func theHeadOfAnArticle() throws {
        let head = [
            "Ferry sails at dawn", "Skip to content", "By Ylva Strøm in Lomnice", "3 July 2023, 07:15", running[0],
        ]
        let kinds = try take(head.joined(separator: "\n")).blocks.map(\.kind)
        #expect(kinds == [.heading, .navigation, .byline, .byline, .paragraph])
    }

    @Test func listsEndWhereTheTextGoesOn() throws {
        let lines = [
            running[0], "Most read", "1. The palace that lost its roses", "What do we know about the ferry?",
            "At least four growers said that they had sold their tractors before the...", running[1], running[2],
            "LATEST POSTS", "Cod quota: minister says no", "LATEST ARTICLES",
        ]
        let article = try take(lines.joined(separator: "\n"))
        #expect(body(article) == running)
        #expect(article.residue.allSatisfy { $0.kind == .teaser })
    }

    @Test func pagesCopiedWhole() throws {
        let menu = (1...40).map { "Section \($0)" }
        let article = try take((menu + running + menu).joined(separator: "\n\n"))
        #expect(body(article) == running)
    }

    @Test func everyRowOfTheVocabularyWorks() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/Intake/Resources/en/furniture.txt")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(rows.count > 100)
        for row in rows.map({ $0.split(separator: "\t").map(String.init) }) {
            try #require(row.count == 3, "\(row)")
            let line = Self.example(of: row[2], at: row[1])
            let article = try take("Ferry sails at dawn\n\n\(line)\n\n\(running.joined(separator: "\n\n"))")
            #expect(outline(article)[1] == "\(row[0]): \(line)", "\(row)")
            #expect(article.residue.count == 1, "\(row)")
        }
    }

    private static func example(of phrase: String, at place: String) -> String {
        switch place {
        case "start": "\(phrase.capitalized) Ingeborg Ness"
        case "end": "Ingeborg Ness and Karel Hudec \(phrase)"
        case "part": "Ingeborg Ness \(phrase) Karel Hudec"
        case "menu": "\(phrase.uppercased()) | News | Home"
        case "date": "\(phrase.capitalized) 5, 2023"
        default: phrase.uppercased()
        }
    }
}
