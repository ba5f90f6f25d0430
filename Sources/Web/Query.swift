import Entries

/// What a reader asks of a page: the parameters of its address, decoded and checked.
struct Query: Sendable {
    private let values: [String: String]

    /// Reads the part of an address after the question mark; a parameter not `known` to the page is refused, since
    /// a misspelt filter would silently show everything.
    init(_ encoded: String?, known: [String]) throws(Refusal) {
        var values: [String: String] = [:]
        for pair in (encoded ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = percentDecoded(parts[0], form: true),
                let value = percentDecoded(parts.count > 1 ? parts[1] : "", form: true)
            else { throw .badParameter("The address holds a broken percent code: “\(pair)”.") }
            guard known.contains(name) else { throw .unknownParameter(name, known: known) }
            guard values.updateValue(value, forKey: name) == nil else {
                throw .badParameter("The address gives “\(name)” twice.")
            }
        }
        self.values = values
    }

    /// The words of a parameter; nil where they are left empty, as forms do.
    func words(_ name: String) -> String? {
        guard let value = values[name], value.contains(where: { !$0.isWhitespace }) else { return nil }
        return value
    }

    /// A parameter that is one of a few words.
    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, of _: Choice.Type) throws(Refusal) -> Choice?
    where Choice.RawValue == String {
        guard let value = words(name) else { return nil }
        guard let choice = Choice(rawValue: value) else {
            let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badParameter("“\(value)” is not a \(name). It is one of: \(choices).")
        }
        return choice
    }

    /// A parameter that is a day: `2018-06-12`.
    func day(_ name: String) throws(Refusal) -> String? {
        guard let value = words(name) else { return nil }
        guard Day(iso: value) != nil else {
            throw .badParameter("“\(value)” is not a day. Write “\(name)” as year-month-day: 2018-06-12.")
        }
        return value
    }

    /// Which page of a list is asked for, the first where none is.
    func page() throws(Refusal) -> Int {
        guard let value = words("page") else { return 1 }
        guard let page = Int(value), page > 0, page < 1_000_000 else {
            throw .badParameter("“\(value)” is not the number of a page.")
        }
        return page
    }
}
