import CKernels

/// Tables that turn a word piece, its position and its case shape into an input row.
struct Embedding: Sendable {
    private let shape: EncoderShape
    private let words: Words
    private let position: TensorView<Float>
    private let caseShape: TensorView<Float>
    private let norm: LayerNorm

    private enum Words {
        /// Each row times its scale.
        case integers(TensorView<Int8>, scale: TensorView<Float>)
        case floats(TensorView<Float>)
    }

    init(_ file: ModelFile, _ shape: EncoderShape) throws(ModelError) {
        self.shape = shape
        let name = "embedding.word.weight"
        let sides = [shape.vocabulary, shape.width]
        switch try file.tensor(name).type {
        case .int8:
            words = .integers(
                try file.integers(name, shape: sides),
                scale: try file.floats("embedding.word.scale", shape: [shape.vocabulary]))
        case .float32, .uint8: words = .floats(try file.floats(name, shape: sides))
        }
        position = try file.floats("embedding.position", shape: [shape.longestWindow, shape.width])
        caseShape = try file.floats("embedding.shape", shape: [shape.caseShapes, shape.width])
        norm = try LayerNorm(file, "embedding.norm", width: shape.width)
    }

    /// Writes the rows of all windows, which the tables are large enough for.
    @unsafe func apply(_ windows: WindowBatch, into rows: UnsafeMutablePointer<Float>) {
        precondition(
            windows.pieces.allSatisfy { 0 <= $0 && Int($0) < shape.vocabulary }, "a word piece outside the vocabulary")
        precondition(windows.shapes.allSatisfy { Int($0) < shape.caseShapes }, "a case shape without a number")
        precondition(
            windows.lengths.allSatisfy { $0 <= shape.longestWindow }, "a window longer than the encoder's positions")
        var tables = unsafe self.tables
        var first = 0
        for length in windows.lengths {
            // Each window lies in the batch, and its numbers have just been checked against the tables.
            unsafe ck_embed(&tables, windows.pieces, windows.shapes, Int32(first), Int32(length), rows)
            first += length
        }
    }

    /// As the kernels take them; good while the views live.
    @unsafe private var tables: CKEmbedding {
        var tables = unsafe CKEmbedding()
        switch words {
        case .integers(let values, let scale):
            unsafe tables.wordInteger = values.values.baseAddress
            unsafe tables.wordScale = scale.values.baseAddress
        case .floats(let values): unsafe tables.word = values.values.baseAddress
        }
        unsafe tables.position = position.values.baseAddress
        unsafe tables.shape = caseShape.values.baseAddress
        unsafe tables.normWeight = norm.weight.values.baseAddress
        unsafe tables.normBias = norm.bias.values.baseAddress
        unsafe tables.epsilon = 1e-12
        unsafe tables.width = Int32(shape.width)
        return unsafe tables
    }
}
