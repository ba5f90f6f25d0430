import ArgumentParser
import Desk
import Foundation
import Inference
import Ledger

/// How the reader is to work.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The reader's model. (default: $RAPPORTEUR_MODEL, or models/reader.safetensors where the program is)",
            valueName: "file"),
        completion: .file(extensions: ["safetensors"]))
    private var model: String?

    @Option(
        help: ArgumentHelp("How many articles to read at the same time. (default: one for each core)", valueName: "n"))
    private var workers: Int?

    func validate() throws {
        guard workers.map((1...Self.mostWorkers).contains) ?? true else {
            throw ValidationError("--workers takes a number from 1 to \(Self.mostWorkers).")
        }
    }

    private static let mostWorkers = 256

    var workerCount: Int { workers ?? ProcessInfo.processInfo.activeProcessorCount }

    var location: ModelLocation {
        get throws(Problem) { try ModelLocation.find(given: model) }
    }

    /// Where articles are taken in and not read; needs no model.
    var roomWithoutReader: ReadingRoom { ReadingRoom(workers: workerCount) }

    /// The reader, ready to read; parties are those that are shipped, and those that `ledger` carries.
    func room(precision: Precision = .int8, for ledger: Ledger? = nil) throws -> ReadingRoom {
        try ReadingRoom(model: try location, precision: precision, workers: workerCount, for: ledger)
    }
}

extension ReadingRoom {
    fileprivate init(model: ModelLocation, precision: Precision, workers: Int, for ledger: Ledger?) throws {
        let shipped = try PartyFolder.find()
        let shelf = try ledger.map { try PartyShelf(shipped: shipped, ledger: $0) } ?? PartyShelf(shipped: shipped)
        try self.init(
            model: model.path, vocabulary: model.vocabulary, precision: precision, shelf: shelf, workers: workers)
    }

    /// With the model that is read with where nothing else is said, for one article at a time.
    static func shipped(for ledger: Ledger) throws -> ReadingRoom {
        try ReadingRoom(model: try ModelLocation.find(given: nil), precision: .int8, workers: 1, for: ledger)
    }
}
