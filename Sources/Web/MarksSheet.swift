import Hummingbird

/// The style sheet that lights all pieces of a statement while it is pointed at, in the text or in the list.
///
/// The pieces lie scattered over the text, so each number needs a rule of its own; styles within the page are barred
/// by our own policy.
struct MarksSheet {
    private static let step = 50
    private static let most = 5000
    private let count: Int

    /// The sheet that an address asks for.
    init(_ request: Request) throws(Refusal) {
        let asked = try Query(request.uri.query, known: ["upto"]).words("upto").flatMap { Int($0) }
        guard let asked, (1...Self.most).contains(asked) else {
            throw .badParameter("“upto” is a number from 1 to \(Self.most).")
        }
        count = asked
    }

    /// Where the sheet for a page with `count` statements lies; rounded up, so that many pages share one.
    static func link(for count: Int) -> Link {
        Link(path: "/marks.css", [("upto", String(min((count + step - 1) / step * step, most)))])
    }

    var css: [UInt8] {
        let selectors = (1...count).map { n in
            ":root:has(#s\(n):target) .s\(n),:root:has(#n\(n):target) .s\(n),:root:has(#n\(n):hover) .s\(n)"
        }
        let lit = "{background-color:var(--lit);box-shadow:0 0 0 .12em var(--lit)}"
        return Array((selectors.joined(separator: ",\n") + lit + "\n").utf8)
    }
}
