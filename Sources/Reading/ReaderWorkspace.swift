package import Inference

/// The memory in which one worker reads: windows waiting to be encoded, and where their vectors belong.
///
/// A class, because the encoder writes into it in place; one worker alone uses it.
package final class ReaderWorkspace {
    package let encoder: Workspace
    private(set) var batch = WindowBatch()
    private(set) var taken: [(draft: Int, word: Int, row: Int)] = []
    var vectors = Matrix()

    /// Rows at which the encoder runs: enough that the products run at their full speed, few enough to stay in cache.
    private static let fullRows = 2_048

    init(for encoder: Encoder) throws(ModelError) {
        self.encoder = try Workspace(for: encoder, maximumRows: Self.fullRows)
    }

    var isFull: Bool { batch.rows + Windows.size + 2 > Self.fullRows }

    func add(_ window: Windows.Window, of draft: Int, _ pieces: Pieces, _ vocabulary: Vocabulary) {
        let start = batch.rows + 1 - window.pieces.lowerBound
        for word in window.words { taken.append((draft, word, start + pieces.first[word])) }
        batch.append(
            pieces: [vocabulary.opening] + pieces.numbers[window.pieces] + [vocabulary.closing],
            shapes: [Shape.edge] + pieces.shapes[window.pieces] + [Shape.edge])
    }

    func removeAll() {
        batch.removeAll()
        taken.removeAll(keepingCapacity: true)
    }
}
