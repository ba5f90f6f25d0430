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

    @Test func theLastIsSaidToBeSoWhereItIsKnown() {
        #expect(PlaceInWhole(number: 2, last: 3, isLastKnown: true).words == "part 2 of 3")
        #expect(PlaceInWhole(number: 2, last: 3, isLastKnown: false).words == "part 2 of at least 3")
    }
}
