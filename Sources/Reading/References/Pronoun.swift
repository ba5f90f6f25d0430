/// The third-person pronouns by what they agree with.
enum Pronoun: String, CaseIterable {
    case he, she, it, they

    init?(_ word: String) {
        guard let found = Self.allCases.first(where: { $0.forms.contains(word) }) else { return nil }
        self = found
    }

    /// In lower case.
    private var forms: Set<String> {
        switch self {
        case .he: ["he", "him", "his", "himself"]
        case .she: ["she", "her", "hers", "herself"]
        case .it: ["it", "its", "itself"]
        case .they: ["they", "them", "their", "theirs", "themselves"]
        }
    }
}
