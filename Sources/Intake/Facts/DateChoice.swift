import Entries

/// Collects the dates that a page gives for its article, and chooses.
struct DateChoice {
    private(set) var candidates: [DateCandidate] = []
    private let dayFirst: Bool

    /// `language` is the page's own, as its tags say: `en-AU`, `en_GB`.
    init(language: String?) {
        // 3/4/2019 is March in American English alone, which most pages are that name no country.
        let parts = (language ?? "en").lowercased().split { $0 == "-" || $0 == "_" }
        dayFirst = parts.first != "en" || !(parts.count == 1 || parts.contains("us"))
    }

    /// Dates before are no publication on the web, but something in the text.
    private static let firstSeen = Day(year: 1993, month: 1, day: 1) ?? Day(number: 0)

    /// Adds the first date in a value, if it has one.
    mutating func add(_ role: DateCandidate.Role, _ value: String?, source: String) {
        guard let value, let date = WrittenDate(in: value, as: .page(dayFirst: dayFirst)) else { return }
        if source == "text", date.day < Self.firstSeen { return }
        candidates.append(DateCandidate(role, date.iso, source: source))
    }

    mutating func addAddress(_ url: String?) {
        guard let url, let day = Day(inAddress: url) else { return }
        candidates.append(DateCandidate(.published, day.description, source: "url"))
    }

    /// Those that linked data, tags and marked elements give, the most trusted first.
    mutating func addDeclared(_ linked: LinkedData, _ tags: MetaTags) {
        add(.published, linked.article?["datePublished"]?.string, source: "json-ld datePublished")
        for name in Self.published { add(.published, tags[name], source: "meta \(name)") }
        add(.published, tags["item:datepublished"], source: "microdata datePublished")
        for time in tags.times where time.isPublished && !time.isModified {
            add(.published, time.value, source: "time element")
        }
        for name in Self.dated { add(.published, tags[name], source: "meta \(name)") }
        add(.published, tags["item:datecreated"], source: "microdata dateCreated")
        add(.published, linked.article?["dateCreated"]?.string, source: "json-ld dateCreated")
        add(.modified, linked.article?["dateModified"]?.string, source: "json-ld dateModified")
        for name in Self.modified { add(.modified, tags[name], source: "meta \(name)") }
        add(.modified, tags["item:datemodified"], source: "microdata dateModified")
        for time in tags.times where time.isModified { add(.modified, time.value, source: "time element") }
    }

    private static let published = [
        "article:published_time", "og:published_time", "article:published", "datepublished", "parsely-pub-date",
        "sailthru.date", "publish-date", "publish_date", "publication_date", "publicationdate", "published",
        "published_time", "published-date", "pubdate", "og:pubdate", "dc.date.issued", "dcterms.created",
        "dc.date.created", "dcterms.issued", "cxenseparse:recs:publishtime", "rnews:datepublished", "ptime",
        "article_date_original", "originalpublicationdate", "citation_publication_date", "article.published",
        "displaydate", "bt:pubdate", "vr:published_time", "shareaholic:article_published_time",
        "cxenseparse:publishtime",
    ]
    private static let dated = [
        "dc.date", "dcterms.date", "date", "dc.terms.date", "created", "og:article:published_time", "timestamp",
        "article:post_date", "og:release_date", "citation_date", "citation_online_date", "datecreated",
    ]
    private static let modified = [
        "article:modified_time", "og:updated_time", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified",
        "datemodified", "modified", "article:updated_time", "revised",
    ]

    var modified: String? { candidates.first { $0.role == .modified }?.value }

    /// The day that the sources together speak for, as the most trusted of them gives it; the day of the last change
    /// where nothing else is known.
    var published: String? {
        var votes: [(day: Substring, weight: Double)] = []
        var seen: [String: Int] = [:]
        for candidate in candidates where candidate.role == .published {
            let weight = Self.weight(candidate.source, nth: seen[candidate.source, default: 0])
            seen[candidate.source, default: 0] += 1
            if let index = votes.firstIndex(where: { $0.day == candidate.day }) {
                votes[index].weight += weight
            } else {
                votes.append((candidate.day, weight))
            }
        }
        var best = votes.first
        for vote in votes where vote.weight > best?.weight ?? 0 { best = vote }
        guard let best else { return modified }
        let day = localDay(of: best.day) ?? best.day
        return candidates.first { $0.role == .published && $0.day == day }?.value
    }

    /// How much a source's word counts, the n-th from the same source. Set by how often each was right on the pages with
    /// gold dates: `article:published_time` and addresses 96 %, JSON-LD 91 %, `date` 83 %, time elements 59 %.
    private static func weight(_ source: String, nth: Int) -> Double {
        switch source {
        case "text": 1.2 / Double(nth + 1)
        case "time element": 1 / Double(nth + 1)
        case _ where nth > 0: 0
        case "url": 3.3
        case "json-ld datePublished", "microdata datePublished": 2.4
        case "meta date": 1.5
        case "json-ld dateCreated", "microdata dateCreated": 1.1
        case "meta dc.date", "meta publicationdate": 0.5
        default: 3
        }
    }

    /// Where a page gives its time in UTC and its address the day before or after, that is the outlet's own day.
    private func localDay(of day: Substring) -> Substring? {
        let isUniversal = candidates.contains { $0.role == .published && $0.day == day && $0.isUniversal }
        guard isUniversal, let address = candidates.first(where: { $0.source == "url" }) else { return nil }
        guard let a = Day(iso: String(day)), let b = Day(iso: String(address.day)) else { return nil }
        return abs(a - b) == 1 ? address.day : nil
    }
}

extension DateCandidate {
    fileprivate var day: Substring { value.prefix(10) }
    fileprivate var isUniversal: Bool { value.hasSuffix("Z") || value.hasSuffix("+00:00") }
}
