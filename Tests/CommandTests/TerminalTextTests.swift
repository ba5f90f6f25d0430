import Testing
import rapporteur

/// What text takes on a terminal, and what it may do to one.
@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("Čeřovská said “no”", "Čeřovská said “no”"),
        ("a\u{1B}[2Jb", "a␛[2Jb"),
        ("bell\u{07}", "bell␇"),
        ("c1\u{9B}1m", "c1\u{FFFD}1m"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("did \u{202E}ton\u{202C} agree", "did \u{FFFD}ton\u{FFFD} agree"),
        ("e\u{0301} קר \u{200F}א", "e\u{0301} קר \u{200F}א"),
    ])
    func harmless(_ text: String, _ shown: String) {
        #expect(Array(text.harmless.unicodeScalars) == Array(shown.unicodeScalars))
    }

    @Test(arguments: [
        ("", 0), ("Brzęk", 5), ("e\u{0301}", 1), ("“–…”", 4), ("平和", 4), ("한국", 4), ("👩‍👩‍👧", 2), ("🇺🇦", 2), ("שלום", 4),
        ("a\u{200B}b", 2),
    ])
    func displayWidth(_ text: String, _ width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test(arguments: [
        ("Talks", 8, "Talks"), ("Talks go on", 8, "Talks g…"), ("平和会談", 6, "平和…"), ("Brzęk", 5, "Brzęk"),
    ])
    func cut(_ text: String, _ columns: Int, _ shown: String) {
        #expect(text.cut(to: columns) == shown)
    }

    @Test(arguments: [
        ("one two three", 7, 0, ["one two", "three"]),
        ("one  two \n three", 80, 0, ["one two three"]),
        ("“No,” Øyen said.", 8, 2, ["  “No,”", "  Øyen", "  said."]),
        ("平和会談 がある", 6, 0, ["平和会", "談", "がある"]),
        ("see https://example.org/a", 10, 0, ["see", "https://ex", "ample.org/", "a"]),
        ("", 10, 0, []),
    ])
    func wrapping(_ text: String, _ width: Int, _ indent: Int, _ lines: [String]) {
        let wrapped = Wrapping.lines([Run(text)], width: width, indent: indent)
        #expect(wrapped.map { $0.painted(colours: false) } == lines)
    }

    @Test func aWordMayChangeItsLook() {
        let runs = [Run("the "), Run("“", .dim), Run("dam", .content), Run("”", .dim), Run(" rose")]
        let lines = Wrapping.lines(runs, width: 9)
        #expect(lines.map { $0.painted(colours: false) } == ["the “dam”", "rose"])
        #expect(lines[0].painted(colours: true) == "the \u{1B}[2m“\u{1B}[0m\u{1B}[4mdam\u{1B}[0m\u{1B}[2m”\u{1B}[0m")
    }
}
