package import Desk
import Entries
package import Hummingbird
import Logging

/// The record as pages to read, served on this machine and to this machine only.
package struct Dossier: Sendable {
    private let desk: Desk
    private let title: String

    /// `title` names the record at the head of each page, as the ledger's file name does.
    package init(desk: Desk, title: String) {
        self.desk = desk
        self.title = title
    }

    /// All pages. `host` is the address they are served at; on a loopback address only its own names are answered.
    package func router(host: String = "127.0.0.1") -> Router<BasicRequestContext> {
        // Whoever is let in from elsewhere is offered nothing that the doorkeeper would refuse.
        guard !desk.takesCorrections || Doorkeeper.isLoopback(host) else {
            return Dossier(desk: desk.forLooking, title: title).router(host: host)
        }
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: Doorkeeper(host: host, frame: Frame(dossier: title)))
        show(OverviewView.self, at: "/", twin: "/overview.json", in: router)
        show(StatementsView.self, at: "/statements", in: router)
        show(PartiesView.self, at: "/parties", in: router)
        show(SpeakersView.self, at: "/speakers", in: router)
        show(SpeakerView.self, at: "/speaker", in: router)
        show(ArticlesView.self, at: "/articles", in: router)
        show(SearchView.self, at: "/search", in: router)
        show(TimelineView.self, at: "/timeline", in: router)
        show(ContradictionsView.self, at: "/contradictions", in: router)
        show(FeedsView.self, at: "/feeds", in: router)
        show(SourcesView.self, at: "/sources", in: router)
        show(FamiliesView.self, at: "/origins", in: router)
        show(ChangesView.self, at: "/changes", in: router)
        showEach(ArticleView.self, at: "/articles/{id}", in: router)
        showEach(PartyView.self, at: "/parties/{id}", in: router)
        router.get("/articles/{id}/explain") { try answer(ExplainView.self, to: $0, id: id(in: $1), asJSON: false) }
        router.get("/articles/{id}/explain.json") { try answer(ExplainView.self, to: $0, id: id(in: $1), asJSON: true) }
        router.get("/articles/{id}/dates") { try answer(DatesView.self, to: $0, id: id(in: $1), asJSON: false) }
        router.get("/articles/{id}/dates.json") { try answer(DatesView.self, to: $0, id: id(in: $1), asJSON: true) }
        router.get("/articles/{id}/origins") { try answer(OriginsView.self, to: $0, id: id(in: $1), asJSON: false) }
        router.get("/articles/{id}/origins.json") { try answer(OriginsView.self, to: $0, id: id(in: $1), asJSON: true) }
        router.get("/articles/{id}/diff") { try answer(DiffView.self, to: $0, id: id(in: $1), asJSON: false) }
        router.get("/articles/{id}/diff.json") { try answer(DiffView.self, to: $0, id: id(in: $1), asJSON: true) }
        router.get("/articles/{id}/correct") { try answer(CorrectView.self, to: $0, id: id(in: $1), asJSON: false) }
        router.post("/articles/{id}/correct") { request, context in
            try await record(request, of: ArticleID(id(in: context)))
        }
        router.get("/articles/{id}/residue") { try answer(ResidueView.self, to: $0, id: id(in: $1), asJSON: false) }
        router.get("/articles/{id}/residue.json") { try answer(ResidueView.self, to: $0, id: id(in: $1), asJSON: true) }
        router.post("/articles/{id}/residue") { request, context in
            try await putBack(request, of: ArticleID(id(in: context)))
        }
        router.get("/style.css") { _, _ in Response(css: PackageResources.dossier_css) }
        router.get("/marks.css") { request, _ in Response(css: try MarksSheet(request).css) }
        return router
    }

    /// Serves until the process is asked to stop. `ready` is told the address once it can be opened.
    package func run(
        host: String = "127.0.0.1", port: Int, ready: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(ServingError) {
        let application = Application(
            router: router(host: host),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { ready("http://\(authority(host, $0.localAddress?.port ?? port))/") },
            logger: Logger(label: "rapporteur.web") { _ in SwiftLogNoOpLogHandler() })
        do {
            try await application.runService()
        } catch {
            throw .cannotServe(address: authority(host, port), reason: "\(error)")
        }
    }

    private func show<Shown: View>(
        _ view: Shown.Type, at path: String, twin: String? = nil, in router: Router<BasicRequestContext>
    ) {
        router.get(RouterPath(path)) { request, _ in try answer(view, to: request, asJSON: false) }
        router.get(RouterPath(twin ?? path + ".json")) { request, _ in try answer(view, to: request, asJSON: true) }
    }

    /// The pages of things that have ids, each with its twin.
    private func showEach<Shown: View>(
        _ view: Shown.Type, at path: String, in router: Router<BasicRequestContext>
    ) {
        router.get(RouterPath(path)) { request, context in
            let address = PageAddress(segment: context.parameters.get("id") ?? "")
            return try answer(view, to: request, id: address.id, asJSON: address.isTwin)
        }
    }

    private func id(in context: BasicRequestContext) -> String {
        PageAddress(segment: context.parameters.get("id") ?? "").id
    }

    /// Records the correction that a form sends, and leads to the place it is about.
    private func record(_ request: Request, of id: ArticleID) async throws -> Response {
        guard desk.takesCorrections else { throw Refusal.noCorrections }
        let query = try await form(request, known: CorrectView.parameters)
        guard let article = try desk.article(id) else { throw Refusal.noSuchArticle(id.value) }
        guard let asked = try AskedCorrection(query, desk) else {
            throw Refusal.badParameter("The form does not say whom the words stand for.")
        }
        do {
            let place = try desk.place(query.words("bytes") ?? "", in: article)
            _ = try desk.correct(article, at: place, to: asked.to, note: asked.note)
            return .redirect(to: Link.explanation(of: id, at: place).address, type: .normal)
        } catch let error as CorrectionError {
            throw Refusal.badParameter("\(error)")
        }
    }

    /// Puts back what a form names, or takes it out again, and leads to it.
    private func putBack(_ request: Request, of id: ArticleID) async throws -> Response {
        guard desk.putsBack else { throw Refusal.noCorrections }
        let query = try await form(request, known: ResidueView.parameters)
        guard let residue = try desk.residue(of: id) else { throw Refusal.noSuchArticle(id.value) }
        let place = query.words("bytes") ?? ""
        guard let isPutBack = ResidueView.isPutBack(place, in: residue) else {
            throw Refusal.badParameter("Nothing that was put back or left out stands at “\(place)”.")
        }
        do {
            try desk.putBack(isPutBack, at: place, of: id, note: query.words("note"))
        } catch {
            throw Refusal.cannotRead("\(error)")
        }
        return .redirect(to: Link.residue(of: id).address, type: .normal)
    }

    private func form(_ request: Request, known parameters: [String]) async throws -> Query {
        var request = request
        let body = try await request.collectBody(upTo: Self.longestForm)
        return try Query(String(decoding: body.readableBytesView, as: UTF8.self), known: parameters)
    }

    /// In bytes; a place, a party and a note.
    private static let longestForm = 16 << 10

    private func answer<Shown: View>(
        _: Shown.Type, to request: Request, id: String? = nil, asJSON: Bool
    ) throws -> Response {
        let view = try Shown(Query(request.uri.query, known: Shown.parameters), id: id, desk: desk)
        return asJSON ? Response(json: view.json) : Response(html: Frame(dossier: title).document(view.page))
    }
}

/// Why the dossier is not served.
package enum ServingError: Error, Equatable, CustomStringConvertible {
    case cannotServe(address: String, reason: String)

    package var description: String {
        switch self {
        case .cannotServe(let address, let reason): "Cannot serve the dossier at \(address): \(reason)"
        }
    }
}

/// `host:port` as an address has it; an IPv6 address stands in brackets.
private func authority(_ host: String, _ port: Int) -> String {
    host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
}
