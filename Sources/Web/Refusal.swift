/// Why a page cannot be shown, in words for the reader.
enum Refusal: Error, Equatable {
    case noSuchPage
    case noSuchArticle(String)
    case noSuchSpeaker(String)
    case noSuchPart(page: Int, of: Int)
    case badParameter(String)
    case readingOnly(method: String)
    case foreignHost(String)
    case brokenLedger(String)

    static func unknownParameter(_ name: String, known: [String]) -> Refusal {
        let words = known.isEmpty ? "This page takes none." : "This page takes: \(known.joined(separator: ", "))."
        return .badParameter("There is no parameter “\(name)” here. \(words)")
    }

    var status: Int {
        switch self {
        case .noSuchPage, .noSuchArticle, .noSuchSpeaker, .noSuchPart: 404
        case .badParameter: 400
        case .readingOnly: 405
        case .foreignHost: 421
        case .brokenLedger: 500
        }
    }

    var title: String {
        switch self {
        case .noSuchPage: "There is no such page"
        case .noSuchArticle: "There is no such article"
        case .noSuchSpeaker: "There is no such speaker"
        case .noSuchPart: "The list is shorter"
        case .badParameter: "The address cannot be understood"
        case .readingOnly: "The dossier can only be read"
        case .foreignHost: "This name does not lead here"
        case .brokenLedger: "The ledger could not be read"
        }
    }

    var explanation: String {
        switch self {
        case .noSuchPage: "Nothing is kept at this address."
        case .noSuchArticle(let id): "The record holds no article “\(id)”."
        case .noSuchSpeaker(let name): "No statement of the record is linked to “\(name)”."
        case .noSuchPart(let page, let count):
            "Page \(page) was asked for; there \(count == 1 ? "is 1 page" : "are \(count) pages")."
        case .badParameter(let words): words
        case .readingOnly(let method): "\(method) would change something; only GET and HEAD are answered."
        case .foreignHost(let host):
            "The dossier answers to this machine's own name only, and was called “\(host)”."
        case .brokenLedger(let reason): reason
        }
    }
}
