package import Text

/// A name as it stands in an article.
package struct Name: Hashable, Sendable {
    package let range: ByteRange
    package let kind: NameKind

    package init(_ range: ByteRange, _ kind: NameKind) {
        self.range = range
        self.kind = kind
    }
}

/// What a name names. The raw values are used in the ledger, in JSON and on screens.
package enum NameKind: String, CaseIterable, Sendable {
    case person, place, organization
}
