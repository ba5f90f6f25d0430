package import Entries
package import Intake
package import Ledger

/// How far a reading has come.
package struct Progress: Hashable, Sendable {
    /// Inputs done, failed ones included.
    package var inputs = 0
    /// Bytes of the inputs done.
    package var bytes = 0
    package var statements = 0

    package init() {}
}

/// What a reading into a ledger did.
package struct ReadingSummary: Sendable {
    /// Articles that are new in the ledger.
    package var added = 0
    /// Articles that were known, and read again by another model or other rules.
    package var renewed = 0
    /// Inputs whose bytes the ledger had, read by the same model and rules.
    package var known = 0
    package var statements = 0
    package var failures: [IntakeError] = []
    /// Articles whose id was taken by another, under the ids they got.
    package var renamed: [ArticleID] = []

    package init() {}
}

extension ReadingRoom {
    /// Reads inputs into a ledger; what it holds already, read by the same model and rules, is not read again.
    ///
    /// Each portion is one transaction: a run that is killed leaves whole portions, and reading again adds the rest. Then
    /// each new article is compared with all before it; what a killed run left of that the next one does first.
    package func read(
        _ inputs: sending Inputs, into ledger: Ledger, progress: (Progress) -> Void = { _ in }
    ) async throws -> ReadingSummary {
        var summary = ReadingSummary()
        var done = Progress()
        let stamp = stamp
        let placement = Placement(ledger)
        try placement.placeNew()
        let wanted = { @Sendable (article: Article) -> Article? in
            if try ledger.state(of: article.digest, stamp: stamp) == .read { return nil }
            return article.corrected(by: try ledger.blockCorrections(of: article.digest))
        }
        try await read(inputs, wanted: wanted) { outcomes in
            var readings: [(article: Article, record: ArticleRecord)] = []
            for outcome in outcomes {
                switch outcome {
                case .article(let article, let record):
                    readings.append((article, record))
                    done.bytes += article.raw.count
                case .known(let article):
                    try ledger.noteOrigin(article.origin, of: article.digest)
                    summary.known += 1
                    done.bytes += article.raw.count
                case .failure(let error): summary.failures.append(error)
                }
            }
            let recorded = try ledger.record(readings)
            summary.added += recorded.added
            summary.renewed += recorded.renewed
            summary.known += recorded.known
            summary.renamed += recorded.renamed
            summary.statements += recorded.statements
            // Reading one again displaces all after it: they are placed once, at the end.
            if summary.renewed == 0 { try placement.placeNew() }
            done.inputs += outcomes.count
            done.statements = summary.statements
            progress(done)
        }
        try placement.placeNew()
        try NeighbourDating(ledger: ledger, dating: dating).settle()
        return summary
    }
}
