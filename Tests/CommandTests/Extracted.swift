import Foundation

/// A line of `extract`, read back as a program outside would read it.
struct Extracted: Decodable {
    let id: String
    let text: String?
    let error: String?
    let sentences: [[Int]]?
    let names: [Name]?
    let attributions: [Attribution]?

    struct Name: Decodable {
        let start: Int
        let end: Int
        let type: String
    }

    struct Attribution: Decodable {
        let source: [[Int]]
        let cue: [[Int]]
        let content: [[Int]]
        let speaker: String?
        let mode: String
    }

    init(_ line: Substring) throws {
        self = try JSONDecoder().decode(Extracted.self, from: Data(line.utf8))
    }

    /// What stands at a span: offsets count code points.
    func words(_ span: [Int]) -> String {
        let scalars = Array((text ?? "").unicodeScalars)
        return String(String.UnicodeScalarView(scalars[span[0]..<span[1]]))
    }

    var spansLieInside: Bool {
        let count = (text ?? "").unicodeScalars.count
        let attributed = (attributions ?? []).flatMap { $0.source + $0.cue + $0.content }
        let spans = (sentences ?? []) + (names ?? []).map { [$0.start, $0.end] } + attributed
        return spans.allSatisfy { $0.count == 2 && 0 <= $0[0] && $0[0] < $0[1] && $0[1] <= count }
    }
}
