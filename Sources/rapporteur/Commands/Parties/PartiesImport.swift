import ArgumentParser
import Desk
import Entries
import Exports
import Ledger

extension Parties {
    /// `parties import`: party files into a ledger.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take files of parties into a ledger, over those it has.",
            discussion: """
                Takes YAML in the form of parties/README.md, country files of the World Factbook in JSON, tables of office \
                holders (CSV), and folders of them. A later file overrides an earlier one by id; public data adds to what is \
                known. One bad entry never loses the rest, and the same file again changes nothing.
                """)

        @Argument(help: "Files and folders.", completion: .file(extensions: ["yaml", "yml", "json", "csv"]))
        var files: [String]

        @OptionGroup var ledger: LedgerOption

        @Flag(help: "Print JSON, for programs.")
        var json = false

        func run() throws {
            let shipped = try PartyFolder.find()
            let target = try Ledger(path: ledger.path)
            var shelf = try PartyShelf(shipped: shipped, ledger: target)
            let imports = try shelf.importFiles(at: files, into: target)
            if json {
                try Output(.output).json(Report(ledger: ledger.path, imports: imports))
            } else {
                try Output(.output).line(sentence(imports))
            }
            let faults = imports.flatMap(\.faults)
            if !json { for fault in faults { Output.complain("\(fault)") } }
            let failed = imports.filter { !$0.faults.isEmpty }.count
            guard failed > 0 else { return }
            Output.complain(
                "\(counted(faults.count, "fault")) in \(failed) of \(counted(imports.count, "file")); the rest is kept")
            throw ExitStatus.someFailed
        }

        private func sentence(_ imports: [PartyImport]) -> String {
            let added = imports.filter { $0.state == .added }
            let known = imports.count { $0.state == .known }
            let total = { (count: KeyPath<PartyImport, Int>) in added.map { $0[keyPath: count] }.reduce(0, +) }
            var parts = ["\(counted(added.count, "file")) imported into \(ledger.path)"]
            if known > 0 { parts.append("\(known) known already") }
            let found = [
                total(\.parties) == 1 ? "1 party" : "\(total(\.parties)) parties", counted(total(\.tenures), "tenure"),
                counted(total(\.metonyms), "metonym"),
            ]
            return parts.joined(separator: ", ") + ". " + found.joined(separator: ", ") + "."
        }
    }
}

/// What an import came to, for programs.
private struct Report: JSONWritable {
    let ledger: String
    let imports: [PartyImport]

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("ledger", ledger)
            $0.member("files") { json in
                json.array(imports) { json, file in
                    json.object {
                        $0.member("file", file.file)
                        $0.member("state", file.state.rawValue)
                        $0.member("parties", file.parties)
                        $0.member("tenures", file.tenures)
                        $0.member("metonyms", file.metonyms)
                        $0.member("faults", file.faults)
                    }
                }
            }
        }
    }
}
