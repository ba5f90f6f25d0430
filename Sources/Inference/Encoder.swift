/// How an encoder multiplies.
package enum Precision: String, Sendable, CaseIterable {
    /// 8-bit products; needs 8-bit weights and a processor with VNNI.
    case int8
    /// 32-bit products; runs any model on any processor.
    case float32
}

/// A transformer that gives one row of numbers for each word piece.
///
/// Immutable: workers share one encoder and bring a `Workspace` each. A window's rows are the same bits
/// whatever else is in its batch and whoever computes them.
package struct Encoder: Sendable {
    package let shape: EncoderShape
    package let precision: Precision

    private let embedding: Embedding
    let layers: Layers

    enum Layers {
        case integer([EncoderLayer<IntegerLinear>])
        case float([EncoderLayer<Dense>])
    }

    /// The encoder in `file`: its tensors `embedding.…` and `encoder.<layer>.…`, its metadata `layers` and `heads`.
    package init(_ file: ModelFile, precision: Precision) throws(ModelError) {
        let shape = try EncoderShape(file)
        self.shape = shape
        self.precision = precision
        embedding = try Embedding(file, shape)
        switch precision {
        case .int8:
            try IntegerProduct.requireExact()
            layers = .integer(
                try Self.layers(file, shape) { weights throws(ModelError) in
                    try IntegerLinear(weights, path: file.path)
                })
        case .float32: layers = .float(try Self.layers(file, shape) { weights in Dense(weights) })
        }
    }

    /// Writes a row of `shape.width` numbers for each word piece of `windows`, in their order.
    ///
    /// A window has at most `shape.longestWindow` pieces, a piece is below `shape.vocabulary`, a case shape
    /// below `shape.caseShapes`, and the batch has no more rows than the workspace.
    package func encode(_ windows: WindowBatch, in workspace: Workspace, into rows: inout Matrix) {
        precondition(windows.rows <= workspace.maximumRows, "more rows than the workspace holds")
        precondition(workspace.shape == shape && workspace.precision == precision, "a workspace of this encoder")
        rows.reshape(rows: windows.rows, columns: shape.width)
        // The matrix has just been given room for every row.
        unsafe rows.values.withUnsafeMutableBufferPointer { buffer in
            guard let rows = buffer.baseAddress else { return }
            workspace.stopwatch.measure(.elementwise) { unsafe embedding.apply(windows, into: rows) }
            unsafe workspace.run(windows, rows: rows)
        }
    }

    private static func layers<Linear>(
        _ file: ModelFile, _ shape: EncoderShape, linear: (LinearWeights) throws(ModelError) -> Linear
    ) throws(ModelError) -> [EncoderLayer<Linear>] {
        var layers: [EncoderLayer<Linear>] = []
        for index in 0..<shape.layers { layers.append(try EncoderLayer(file, index, shape, linear: linear)) }
        return layers
    }
}
