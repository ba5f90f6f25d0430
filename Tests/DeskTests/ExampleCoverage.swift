import Desk
import Entries
import Foundation
import Inference
import Intake

/// The example coverage of the repository, and the model that reads it.
enum ExampleCoverage {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let folder = root + "/examples/coverage"

    static func room(_ precision: Precision = .int8, workers: Int = 2) throws -> ReadingRoom {
        try ReadingRoom(
            model: root + "/models/reader.safetensors", vocabulary: root + "/models/vocabulary.txt",
            precision: precision, workers: workers)
    }

    static func read(_ room: ReadingRoom, _ paths: [String] = [folder]) async throws -> [Outcome] {
        var found: [Outcome] = []
        try await room.read(Inputs(paths: paths)) { found += $0 }
        return found
    }
}
