/// Why a page cannot be shown, in words for the reader.
enum Refusal: Error, Equatable {
    case noSuchPage
    case noSuchArticle(String)
    case noSuchSpeaker(String)
    case noSuchParty(String)
    case noSuchPart(page: Int, of: Int)
    case badParameter(String)
    case readingOnly(method: String)
    case noCorrections
    case foreignForm
    case cannotRead(String)
    case foreignHost(String)
    case brokenLedger(String)

    static func unknownParameter(_ name: String, known: [String]) -> Refusal {
        let words = known.isEmpty ? "This page takes none." : "This page takes: \(known.joined(separator: ", "))."
        return .badParameter("There is no parameter “\(name)” here. \(words)")
    }

    var status: Int {
        switch self {
        case .noSuchPage, .noSuchArticle, .noSuchSpeaker, .noSuchParty, .noSuchPart: 404
        case .badParameter: 400
        case .readingOnly: 405
        case .noCorrections, .foreignForm: 403
        case .foreignHost: 421
        case .brokenLedger: 500
        case .cannotRead: 503
        }
    }

    var title: String {
        switch self {
        case .noSuchPage: "There is no such page"
        case .noSuchArticle: "There is no such article"
        case .noSuchSpeaker: "There is no such speaker"
        case .noSuchParty: "There is no such party"
        case .noSuchPart: "The list is shorter"
        case .badParameter: "This cannot be understood"
        case .readingOnly: "Nothing can be changed here"
        case .noCorrections: "Nothing can be corrected here"
        case .foreignForm: "This form is not from here"
        case .cannotRead: "The article cannot be read again here"
        case .foreignHost: "This name does not lead here"
        case .brokenLedger: "The ledger could not be read or written"
        }
    }

    var explanation: String {
        switch self {
        case .noSuchPage: "Nothing is kept at this address."
        case .noSuchArticle(let id): "The record holds no article “\(id)”."
        case .noSuchSpeaker(let name): "No statement of the record is linked to “\(name)”."
        case .noSuchParty(let id): "Neither the record nor the party base has a party “\(id)”."
        case .noSuchPart(let page, let count):
            "Page \(page) was asked for; there \(count == 1 ? "is 1 page" : "are \(count) pages")."
        case .badParameter(let words): words
        case .readingOnly(let method):
            """
            \(method) would change something. Only corrections do that, by their own form, and on this machine.
            """
        case .noCorrections:
            "Corrections are recorded where the dossier is served to its own machine and its ledger may be written."
        case .foreignForm:
            "A correction is recorded from the dossier’s own form only, and this request does not say that it is one."
        case .foreignHost(let host):
            "The dossier answers to this machine's own name only, and was called “\(host)”."
        case .cannotRead(let reason): "\(reason) Nothing was recorded."
        case .brokenLedger(let reason): reason
        }
    }
}
