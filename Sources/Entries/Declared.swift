package import Text

/// What kind of page an article came on. The raw values are the words used in the ledger, in JSON and on screens.
package enum PageType: String, CaseIterable, Sendable {
    case article
    /// Entries with times of their own, the newest first.
    case liveBlog = "live blog"
    /// Links to articles, and nothing that is one.
    case index
    /// So little text that the article is elsewhere.
    case stub
    /// The beginning of an article, the rest of which is for subscribers.
    case paywall
}

/// A date as a page gives it, and where: what the choice of `published` and `modified` was made from.
package struct DateCandidate: Hashable, Sendable {
    package enum Role: String, Sendable {
        case published, modified
    }

    package let role: Role
    /// `2019-11-19`, or with time and zone where the page gives them: `2019-11-19T09:30:00+02:00`.
    package let value: String
    /// Where the page says so: `json-ld datePublished`, `meta article:published_time`, `url`, `text`.
    package let source: String

    package init(_ role: Role, _ value: String, source: String) {
        self.role = role
        self.value = value
        self.source = source
    }
}

/// Words by which an article declares that it, or part of it, comes from somebody else: evidence for its origin.
package struct Credit: Hashable, Sendable {
    package enum Share: String, CaseIterable, Sendable {
        /// The article is theirs: "LOMNICE (AP) —", "By the Associated Press", "originally published by …".
        case whole
        /// They had a part in it: "Reuters contributed to this report".
        case part
    }

    /// Whom, by the name agencies and outlets are known by: "Associated Press" for "AP".
    package let source: String
    package let share: Share
    /// The words that say so, in the article's text; nil where only the page's tags do.
    package let range: ByteRange?

    package init(source: String, share: Share, range: ByteRange?) {
        self.source = source
        self.share = share
        self.range = range
    }

    /// As a screen shows it: "Reuters", "Reuters (in part)".
    package var words: String { share == .part ? "\(source) (in part)" : source }
}
