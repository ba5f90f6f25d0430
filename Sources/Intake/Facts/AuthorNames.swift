/// The names of authors in what a page gives for them: few and right beats many.
struct AuthorNames {
    private(set) var names: [String] = []

    /// More than this are a list of something else.
    private static let most = 8

    /// Adds the names in a value, in its order.
    mutating func add(_ value: String?) {
        guard let value = clean(value), value.utf8.count <= 300 else { return }
        for part in Self.split(Self.withoutLead(value)) {
            guard let name = Self.name(part), names.count < Self.most else { continue }
            guard !names.contains(where: { Self.isSame($0, name) }) else { continue }
            names.append(name)
        }
    }

    private static func isSame(_ a: String, _ b: String) -> Bool { folded(a) == folded(b) }

    /// "By Ylva Strøm, Lomnice correspondent" without "By".
    private static func withoutLead(_ text: String) -> String {
        var rest = text[...]
        var isDone = false
        while !isDone {
            isDone = true
            let lower = rest.lowercased()
            for lead in leads where lower.hasPrefix(lead) {
                rest = rest.dropFirst(lead.count)
                rest = rest.drop { $0 == ":" || $0 == " " || $0 == "-" || $0 == "–" }
                isDone = false
                break
            }
        }
        return String(rest)
    }

    private static let leads = [
        "by ", "by:", "written by", "posted by", "published by", "reported by", "story by", "words by", "text by",
        "author:",
        "authors:", "from ", "von ", "autor:", "autorin:", "geschrieben von", "veröffentlicht von", "verfasst von",
        "par ", "publié par", "por ", "publicado por", "di ", "a cura di", "door ", "av ", "af ", "przez ", "autor ",
    ]

    private static func split(_ text: String) -> [String] {
        cut([text], at: [";", "|", "\n", " / ", " • ", " · "]).flatMap(splitAtCommas)
    }

    private static func cut(_ parts: [String], at separators: [String]) -> [String] {
        separators.reduce(parts) { parts, separator in parts.flatMap { $0.components(separatedBy: separator) } }
    }

    private static let conjunctions = [" and ", " und ", " et ", " & ", " y ", " e ", " with "]

    /// Commas part names, or a name from what its bearer does: "Jane Doe, John Roe and Ann Poe" but "Jane Doe, head of
    /// ships and trains".
    private static func splitAtCommas(_ text: String) -> [String] {
        let parts = text.components(separatedBy: ",").compactMap { clean($0) }
        guard parts.count > 1, let first = parts.first else { return cut(parts, at: conjunctions) }
        let all = cut(parts, at: conjunctions).compactMap { clean($0) }
        return all.allSatisfy(looksLikeName) ? all : cut([first], at: conjunctions)
    }

    /// Two to four words written as names are, none of them an office.
    static func looksLikeName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (2...4).contains(words.count) else { return false }
        let isTitled = words.allSatisfy {
            $0.first?.isUppercase ?? false || ["de", "van", "von", "der", "bin", "al", "la", "di"].contains($0)
        }
        return isTitled && !words.contains { roles.contains($0.lowercased()) }
    }

    private static let roles: Set<String> = [
        "writer", "editor", "reporter", "correspondent", "staff", "contributor", "journalist", "director", "manager",
        "columnist", "producer", "news", "phd", "ph.d.", "md", "ceo", "founder", "chief", "officer", "analyst", "press",
        "senior", "team", "attorney", "lawyer", "representative", "network", "commission", "engineer", "consultant",
        "media", "redakteur", "redaktion", "specialist", "expert", "professor", "inc.", "ltd", "llc",
    ]

    /// A name as it may stand in the record, or nil for what is none: addresses, numbers, sentences, accounts.
    private static func name(_ text: String) -> String? {
        var text = text
        for stop in [
            " (", " <", " - ", " – ", " — ", " @", " on ", " am ", " | ", "\t", " updated", " published", " für ",
        ] {
            let lower = text.lowercased()
            if lower.holds(stop), let range = lower.firstRange(of: stop) {
                text = String(text.prefix(lower.distance(to: range.lowerBound)))
            }
        }
        text = text.trimmingPrefix { !$0.isLetter }.description
        while let last = text.last, !last.isLetter, !last.isNumber, last != ".", last != ")" { text.removeLast() }
        let words = text.split(separator: " ")
        guard (1...5).contains(words.count), text.utf8.count <= 60, text.contains(where: \.isLetter) else { return nil }
        let lower = text.lowercased()
        if words.count == 1, text.split(separator: ".").count > 2 { return nil }
        if lower.holds("http") || lower.holds("@") || lower.holds("://") || nobody.contains(lower) {
            return nil
        }
        if words.contains(where: { MonthNames.shared[String($0.lowercased())] != nil }),
            text.contains(where: \.isNumber)
        {
            return nil
        }
        if notNames.contains(where: { lower.holds($0) }) { return nil }
        if lower.holds("www.") || text.filter(\.isNumber).count > 4 { return nil }
        return text == text.uppercased() && text.count > 4 && words.count > 1 ? titled(text) : text
    }

    /// Names in capitals as they are usually written.
    private static func titled(_ text: String) -> String {
        text.lowercased().split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
            separator: " ")
    }

    private static let notNames = [
        "comment", "kommentar", "no author", "read more", "min read", "minute", "follow", "view all",
    ]

    /// What stands where a name should.
    private static let nobody: Set<String> = [
        "admin", "administrator", "editor", "staff", "author", "guest", "webmaster", "redaktion", "by", "unknown",
        "none",
        "root", "user", "superuser", "null", "undefined", "n/a", "anonymous", "wordpress", "facebook", "twitter",
        "share",
        "sat", "sun", "mon", "tue", "wed", "thu", "fri", "editors", "website", "redaktion online",
    ]
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        guard holds(separator) else { return isEmpty ? [] : [self] }
        return split(separator: separator, omittingEmptySubsequences: true).map(String.init)
    }

    fileprivate func distance(to index: Index) -> Int { distance(from: startIndex, to: index) }
}
