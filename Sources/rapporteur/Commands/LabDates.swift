import ArgumentParser
import Desk
import Entries
import Exports
import Foundation

extension Lab {
    /// `lab dates`: how well the dates of articles are found that have one.
    struct Dates: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Date each article of a ledger as if the date it came with were unknown, and print one line of JSON.")

        @OptionGroup var ledger: LedgerOption

        @Option(help: "The true days, where the ledger does not have them: lines of an id, a tab and a day.")
        var days: String?

        func run() throws {
            let output = Output(.output)
            try ledger.desk().tryDating(try known()) { try output.json(Tried(trial: $0)) }
        }

        private func known() throws -> [ArticleID: Day] {
            guard let days else { return [:] }
            let lines = try String(contentsOfFile: days, encoding: .utf8).split(separator: "\n")
            return Dictionary(
                lines.compactMap { line in
                    let fields = line.split(separator: "\t")
                    guard fields.count == 2, let day = Day(iso: fields[1]) else { return nil }
                    return (ArticleID(String(fields[0])), day)
                }, uniquingKeysWith: { $1 })
        }
    }
}

private struct Tried: JSONWritable {
    let trial: DatingTrial

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("id", trial.article.value)
            $0.member("published", trial.published.description)
            $0.member("alone", trial.alone.written)
            $0.member("besideOthers", trial.besideOthers.written)
        }
    }
}
