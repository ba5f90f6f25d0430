import Entries
import Text

/// The words of titles, from `office-titles.txt`.
struct TitleWords: Sendable {
    private let lists: [String: Set<String>]
    private let roles: [FoldedName: OfficeRole]

    static let english = TitleWords(PackageResources.office_titles_txt)

    init(_ file: [UInt8]) {
        var lists: [String: Set<String>] = [:]
        var roles: [FoldedName: OfficeRole] = [:]
        for line in ResourceLines(file) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let (key, words) = (String(line[..<colon]), line[line.index(after: colon)...])
            if let role = OfficeRole(rawValue: key) {
                for title in words.split(separator: ";") { roles[FoldedName(title.drop { $0 == " " })] = role }
            } else {
                lists[key] = Set(words.split(separator: " ").map(String.init))
            }
        }
        self.lists = lists
        self.roles = roles
    }

    enum List: String { case title, scope, joining, deputy, standin, acting, honorific, particle }

    func contains(_ word: some StringProtocol, in list: List) -> Bool {
        lists[list.rawValue]?.contains(Self.plain(word)) ?? false
    }

    /// The role of the office that a title names, where the title alone tells.
    func role(of title: String) -> OfficeRole? { roles[FoldedName(title)] }

    /// Lower case, with straight apostrophes.
    private static func plain(_ word: some StringProtocol) -> String {
        word.lowercased().replacing("’", with: "'")
    }
}
