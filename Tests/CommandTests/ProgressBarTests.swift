import Testing
import rapporteur

/// The bar shows on terminals only, after a moment, and not more often than it changes.
@Suite struct ProgressBarTests {
    private let step = ProgressBar.Step(articles: 120, statements: 800, share: 0.25)
    private let start = ContinuousClock.now

    private func bar(onTerminal: Bool) -> ProgressBar {
        ProgressBar(on: Terminal(isTerminal: onTerminal, width: 100, hasColours: false), now: start)
    }

    @Test func isSilentInPipes() {
        var bar = bar(onTerminal: false)
        #expect(bar.redrawn(step, now: start + .seconds(9)) == nil)
        #expect(bar.erased.isEmpty)
    }

    @Test func waitsAMomentAndBetweenDrawings() {
        var bar = bar(onTerminal: true)
        #expect(bar.redrawn(step, now: start + .milliseconds(900)) == nil)
        #expect(bar.erased.isEmpty)
        #expect(bar.redrawn(step, now: start + .milliseconds(1000)) != nil)
        #expect(bar.redrawn(step, now: start + .milliseconds(1050)) == nil)
        #expect(bar.redrawn(step, now: start + .milliseconds(1100)) != nil)
        #expect(!bar.erased.isEmpty)
    }

    @Test(
        arguments: [
            (120, 0.25, "━━━━━───────────────"), (120, 0.25, "25 %"), (120, 0.25, "120 articles, 30/s, 800 statements"),
            (120, 0.25, "0:12 left"), (1, 0.5, "1 article, 0.3/s"), (9, nil, "9 articles, 2.3/s, 800 statements"),
        ] as [(Int, Double?, String)])
    func says(_ articles: Int, _ share: Double?, _ part: String) {
        let step = ProgressBar.Step(articles: articles, statements: 800, share: share)
        #expect(ProgressBar.line(step, spent: .seconds(4)).contains(part))
    }
}
