/// The words by which pages of one article are numbered, from `Resources/page-words.txt`.
struct PageWords: Sendable {
    let page: Set<String>
    let of: Set<String>
    let onward: Set<String>
    let whole: Set<String>
    let list: Set<String>
    let front: Set<String>

    static let shared = PageWords(PackageResources.page_words_txt)

    /// Reads a list in the form its header describes. A row that does not follow it is a bug of ours.
    init(_ resource: [UInt8]) {
        var words: [String: Set<String>] = [:]
        for row in rows(of: resource) {
            guard row.count == 2, Self.kinds.contains(row[0]) else {
                preconditionFailure("page-words.txt: this row is not kind and word: \(row)")
            }
            words[row[0], default: []].insert(row[1])
        }
        page = words["page"] ?? []
        of = words["of"] ?? []
        onward = words["onward"] ?? []
        whole = words["whole"] ?? []
        list = words["list"] ?? []
        front = words["front"] ?? []
    }

    private static let kinds = ["page", "of", "onward", "whole", "list", "front"]
}
