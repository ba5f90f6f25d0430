import Foundation
import Testing

extension CommandTests {
    /// The help of every command, and that the documents leave no command out.
    @Suite struct Help {
        let folder: Folder

        init() throws { folder = try Folder() }

        @Test func isAsRecorded() async throws {
            for command in [""] + (try await commands()) {
                let ended = try await Program.run(["help", command].filter { !$0.isEmpty }, in: folder)
                try Snapshot("help\(command.isEmpty ? "" : "-" + command).txt").check(ended.output)
            }
        }

        @Test func everyCommandIsDocumented() async throws {
            let document = try String(
                contentsOf: Repository.root.appendingPathComponent("docs/commands.md"), encoding: .utf8)
            for command in try await commands() {
                #expect(document.contains("## `\(command)`"), "docs/commands.md says nothing of \(command)")
            }
        }

        @Test func everyOptionIsDocumented() async throws {
            let document = try String(
                contentsOf: Repository.root.appendingPathComponent("docs/commands.md"), encoding: .utf8)
            for command in try await commands() {
                let help = try await Program.run("help", command, in: folder).output
                for option in help.matches(of: /--[a-z-]+/).map(\.output) where option != "--help" {
                    #expect(document.contains("`\(option)"), "docs/commands.md says nothing of \(option)")
                }
            }
        }

        @Test(arguments: ["bash", "zsh", "fish"])
        func completionsNameEveryCommand(_ shell: String) async throws {
            let script = try await Program.run("completions", shell, in: folder).output
            for command in try await commands() {
                #expect(script.contains(command))
            }
        }

        /// The commands that the help lists, from their lines under its last heading.
        private func commands() async throws -> [String] {
            let help = try await Program.run("help", in: folder).lines
            let listed = help.drop { $0 != "SUBCOMMANDS:" }.dropFirst()
            let names = listed.filter { $0.hasPrefix("  ") && $0.dropFirst(2).first?.isLowercase == true }
                .map { String($0.dropFirst(2).prefix { $0 != " " }) }
            #expect(names.contains("read") && names.contains("extract"))
            return names
        }
    }
}

/// Where this repository lies.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}

/// A whole output as it was recorded; `RAPPORTEUR_RECORD=1` records it anew.
struct Snapshot {
    private let url: URL

    init(_ name: String) {
        url = Repository.root.appendingPathComponent("Tests/CommandTests/Snapshots").appendingPathComponent(name)
    }

    func check(_ output: String) throws {
        if ProcessInfo.processInfo.environment["RAPPORTEUR_RECORD"] == "1" {
            return try Data(output.utf8).write(to: url)
        }
        let recorded = try String(contentsOf: url, encoding: .utf8)
        #expect(output == recorded, "\(url.lastPathComponent): RAPPORTEUR_RECORD=1 records the new output")
    }
}
