import ArgumentParser
import Desk
import Entries
import Exports

extension Lab {
    /// `lab dates`: how well the dates of articles are found that have one.
    struct Dates: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Date each article of a ledger as if the date it came with were unknown, and print one line of JSON.")

        @OptionGroup var ledger: LedgerOption

        func run() throws {
            let output = Output(.output)
            try ledger.desk().tryDating { try output.json(Tried(trial: $0)) }
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
        }
    }
}
