/// Something in a party base that does not go together.
package struct PartyClash: Hashable, Sendable, CustomStringConvertible {
    package let kind: Kind
    /// The parties concerned, the one it is about first.
    package let parties: [PartyID]
    /// What does not go together, in words for the user.
    package let words: String

    package init(_ kind: Kind, _ parties: [PartyID], _ words: String) {
        self.kind = kind
        self.parties = parties
        self.words = words
    }

    package var description: String { words }

    /// The raw values are used in JSON and on screens.
    package enum Kind: String, CaseIterable, Sendable {
        /// An entry names a party that no entry defines.
        case unresolved = "unresolved reference"
        /// A last day before its first.
        case backwards = "from after to"
        /// Two people in an office of one, neither acting.
        case twoHolders = "two holders"
        /// One name for two parties at the same time.
        case sharedName = "shared name"
        /// Days on which nobody is known to have held an office that was held before and after.
        case gap
    }
}
