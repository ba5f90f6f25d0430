/// By how many a thing is reported: as many copies as there are say no more than their origin.
package struct OriginCounts: Hashable, Sendable {
    /// Articles that have it.
    package let reports: Int
    /// Different texts among them; copies to the letter are one.
    package let texts: Int
    /// Articles among them that have it from no other of the record.
    package let origins: Int

    package init(reports: Int, texts: Int, origins: Int) {
        self.reports = reports
        self.texts = texts
        self.origins = origins
    }

    package static let one = OriginCounts(reports: 1, texts: 1, origins: 1)
}

extension OriginCounts {
    /// As a screen shows them: "3 reports, 2 texts, 1 origin".
    package var words: String {
        [(reports, "report"), (texts, "text"), (origins, "origin")]
            .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
    }
}
