import ArgumentParser
import Desk
import Entries
import Exports

extension Lab {
    /// `lab as-of`: how many of the holders that public data lists are answered by a base made of it.
    struct AsOf: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Put public data over the party base, ask for each holder it lists, and print as JSON how many are found.",
            discussion: "Each is asked for on the first day and on a middle day, by office or role and by name.")

        @Argument(help: "Files and folders of the Factbook and of office holders.", completion: .file())
        var paths: [String]

        func run() throws {
            var shelf = try PartyShelf(shipped: try PartyFolder.find())
            let read = try shelf.add(paths: paths)
            try Output(.output).json(
                Measured(measure: shelf.measure, unread: read.flatMap { $0.reading.faults.map(\.description) }))
        }
    }
}

/// One measurement, for programs.
private struct Measured: JSONWritable {
    let measure: PartyMeasure
    let unread: [String]

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("heads") { $0.tally(measure.heads) }
            $0.member("others") { $0.tally(measure.others) }
            $0.member("unread", unread)
            $0.member("unanswered", measure.unanswered)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func tally(_ tally: PartyMeasure.Tally) {
        object {
            $0.member("asked", tally.asked)
            $0.member("answered", tally.answered)
        }
    }
}
