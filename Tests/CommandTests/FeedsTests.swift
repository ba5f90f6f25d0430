import Foundation
import Testing
import UnrulyServer

extension CommandTests {
    /// Feeds and what is on the web, as a user meets them.
    @Suite(.timeLimit(.minutes(10))) struct WatchedFeeds {
        let folder: Folder

        init() throws { folder = try Folder() }

        @Test func feedsAreAddedListedAndRemoved() async throws {
            let added = try await Program.run(
                "feeds", "add", "https://lestova.example/feed", "nonsense", "--outlet", "Lestova Gazette", "--ledger",
                "t.db",
                in: folder)
            #expect(added.status == 1)
            #expect(added.output == "1 feed added to t.db.\n")
            #expect(added.errors.contains("“nonsense” is no address of a feed"))

            try folder.write(
                "list.opml",
                "<opml><body><outline text='News'><outline text='R&D' xmlUrl='https://x.example/f'/></outline></body></opml>"
            )
            let imported = try await Program.run("feeds", "import", "list.opml", "--ledger", "t.db", in: folder)
            #expect(imported.status == 0 && imported.output == "1 feed added to t.db.\n", "\(imported.errors)")

            let listed = try await Program.run("feeds", "--ledger", "t.db", in: folder)
            #expect(listed.lines.filter { !$0.hasPrefix(" ") } == ["Lestova Gazette", "R&D"])
            let exported = try await Program.run("feeds", "export", "--ledger", "t.db", in: folder)
            #expect(exported.output.contains("xmlUrl=\"https://x.example/f\"") && exported.output.contains("R&amp;D"))

            let removed = try await Program.run(
                "feeds", "remove", "https://x.example/f", "--ledger", "t.db", in: folder)
            #expect(removed.status == 0)
            let again = try await Program.run("feeds", "remove", "https://x.example/f", "--ledger", "t.db", in: folder)
            #expect(again.status == 1 && again.errors.contains("is watched"))
        }

        @Test func whatIsMissingIsSaid() async throws {
            let none = try await Program.run("watch", "--once", "--ledger", "none.db", in: folder)
            #expect(none.status == 2 && none.errors.contains("There is no ledger at none.db"))
            try folder.write("text.opml", "Just words.")
            let list = try await Program.run("feeds", "import", "text.opml", "--ledger", "t.db", in: folder)
            #expect(list.status == 2 && list.errors.contains("neither OPML nor a text"))
        }

        @Test func thisMachineIsNotAskedUnlessAllowed() async throws {
            let server = try await UnrulyServer { _ in .answer(Newspaper.feed(0)) }
            let feed = server.address("/feed")
            _ = try await Program.run("feeds", "add", feed, "--ledger", "t.db", in: folder)
            let refused = try await Program.run("watch", "--once", "--ledger", "t.db", in: folder)
            #expect(refused.status == 1 && refused.errors.contains("--allow-private permits it"))
            #expect(await server.seen().isEmpty)
            try await server.stop()
        }

        @Test func pagesAreReadByTheirAddresses() async throws {
            let server = try await Newspaper.server(items: 0)
            try folder.write("pages.txt", "# two pages\n\(server.address("/page/1"))\n\(server.address("/page/2"))\n")
            let read = try await Program.run(
                "read", "pages.txt", server.address("/none"), "--allow-private", "--ledger", "t.db", in: folder)
            #expect(read.status == 1 && read.errors.contains("the server answers 404"), "\(read.errors)")
            #expect(try await Newspaper.titles(in: "t.db", folder) == ["Page 1", "Page 2"])
            try await server.stop()
        }

        // MARK: - Killed

        /// What is known when a watch is killed: how often something was asked for, or that articles are being written.
        enum Moment: Sendable {
            case request(String)
            case articles(Int)
        }

        @Test func aKilledWatchLosesNothingAndRepeatsNothing() async throws {
            let items = 144
            let server = try await Newspaper.server(items: items)
            _ = try await Program.run("feeds", "add", server.address("/feed"), "--ledger", "t.db", in: folder)
            let moments: [Moment] = [
                .request("/feed"), .request("/page/1"), .request("/page/2"), .articles(0), .articles(48),
            ]
            for moment in moments { try await killWatch(at: moment, server) }
            let last = try await Program.run("watch", "--once", "--allow-private", "--ledger", "t.db", in: folder)
            #expect(last.status == 0, "\(last.errors)")

            let titles = try await Newspaper.titles(in: "t.db", folder)
            #expect(titles.count == items + 2)
            #expect(Set(titles).count == items + 2)
            let feeds = try await Program.run("feeds", "--json", "--ledger", "t.db", in: folder)
            #expect(feeds.output.contains("\"waiting\":0"))
            try await server.stop()
        }

        /// Starts a watch and kills it, past help, at that moment, or where it ends before.
        private func killWatch(at moment: Moment, _ server: UnrulyServer) async throws {
            let before = await server.seen().count
            let process = try Program.start(
                ["watch", "--once", "--allow-private", "--ledger", "t.db", "--workers", "1"], in: folder)
            while process.isRunning {
                switch moment {
                case .request(let path):
                    if await server.seen().dropFirst(before).contains(where: { $0.path == path }) { process.killNow() }
                case .articles(let count):
                    if let recorded = try await Newspaper.count(in: "t.db", folder), recorded > count {
                        process.killNow()
                    }
                }
                try await Task.sleep(for: .milliseconds(20))
            }
            process.waitUntilExit()
        }
    }
}

extension Process {
    fileprivate func killNow() { kill(processIdentifier, SIGKILL) }
}

/// A server with a feed, most of whose items hold their articles, and two pages that it only announces.
enum Newspaper {
    static func server(items: Int) async throws -> UnrulyServer {
        let feed = feed(items)
        return try await UnrulyServer { request in
            switch request.path {
            case "/feed": [.pause(milliseconds: 50)] + .answer(feed)
            case "/page/1", "/page/2": [.pause(milliseconds: 50)] + .answer(page(String(request.path.suffix(1))))
            default: .answer("", status: "404 Not Found")
            }
        }
    }

    static func feed(_ items: Int) -> String {
        let whole = (0..<items).map { number in
            """
            <item><title>\(Invented.title(number))</title><guid isPermaLink="false">\(number)</guid>
            <description>\(Invented.text(number).replacing("\\n", with: " ")) \(padding)</description></item>
            """
        }
        let announced = (1...2).map { "<item><title>Teaser \($0)</title><link>/page/\($0)</link></item>" }
        return "<rss><channel><title>Lestova Gazette</title>\(announced.joined())\(whole.joined())</channel></rss>"
    }

    /// The titles of all articles in a ledger.
    static func titles(in ledger: String, _ folder: Folder) async throws -> [String] {
        struct Answer: Decodable {
            struct Item: Decodable { let title: String? }
            let items: [Item]
        }
        let listed = try await Program.run("articles", "--json", "--limit", "1000", "--ledger", ledger, in: folder)
        return try JSONDecoder().decode(Answer.self, from: Data(listed.output.utf8)).items.compactMap(\.title).sorted()
    }

    static func count(in ledger: String, _ folder: Folder) async throws -> Int? {
        struct Answer: Decodable { let total: Int }
        let listed = try await Program.run("articles", "--limit", "0", "--json", "--ledger", ledger, in: folder)
        return listed.status == 0 ? try JSONDecoder().decode(Answer.self, from: Data(listed.output.utf8)).total : nil
    }

    private static func page(_ number: String) -> String {
        """
        <html><head><title>Page \(number)</title></head><body><article><h1>Page \(number)</h1>
        <p>“We will not lower the dam by one metre,” said Milada Čeřovská on day \(number) of the talks.</p></article></body></html>
        """
    }

    /// Enough words that an item counts as a whole article.
    private static let padding = (0..<160).map { _ in "and so on" }.joined(separator: " ")
}
