import Entries
import Testing

@Suite struct PartsOfWholeTests {
    @Test(arguments: [
        ([1, 2, 3], 3, nil),
        ([1, 3], 3, "Part 2 is not in the record"),
        ([2], 3, "Parts 1 and 3 are not in the record"),
        ([1, 2, 2], 6, "Parts 3 to 6 are not in the record"),
        ([3, 7], 999, "Parts 1 to 2, 4 to 6 and 8 to 999 are not in the record"),
    ])
    func whatIsMissingIsSaid(numbers: [Int], last: Int, words: String?) {
        let parts = numbers.map { PartsOfWhole.Part(number: $0, article: ArticleID("p\($0)")) }
        #expect(PartsOfWhole(parts: parts, last: last).missingWords == words)
    }

    @Test func aPageTakenInAgainIsSaidToBe() {
        let parts = [(1, "a"), (2, "b"), (2, "c"), (3, "d")].map {
            PartsOfWhole.Part(number: $0.0, article: ArticleID($0.1))
        }
        let words = { (article: String) in
            PartsOfWhole(parts: parts, last: 3).others(than: ArticleID(article)).map { "\($0.article) \($0.words)" }
        }
        #expect(words("a") == ["b part 2", "c part 2, taken in again", "d part 3"])
        #expect(words("b") == ["a part 1", "c part 2, taken in again", "d part 3"])
    }

    @Test func theLastIsSaidToBeSoWhereItIsKnown() {
        #expect(PlaceInWhole(number: 2, last: 3, isLastKnown: true).words == "part 2 of 3")
        #expect(PlaceInWhole(number: 2, last: 3, isLastKnown: false).words == "part 2 of at least 3")
    }
}
