/// The weights of one linear layer as they stand in the file.
struct LinearWeights {
    /// Kept for messages.
    let name: String
    let outputs: Int
    let inputs: Int
    let bias: TensorView<Float>
    let values: Values

    enum Values {
        /// Each row times its scale.
        case integers(TensorView<Int8>, scale: TensorView<Float>)
        case floats(TensorView<Float>)
    }

    /// The layer `name`, whose sides may be left to the file.
    init(_ file: ModelFile, _ name: String, outputs: Int? = nil, inputs: Int? = nil) throws(ModelError) {
        let weight = "\(name).weight"
        let entry = try file.tensor(weight)
        guard entry.shape.count == 2, entry.count > 0 else {
            throw .unsuitable(
                path: file.path, tensor: weight, reason: "its shape is \(entry.shape), not outputs and inputs")
        }
        self.name = name
        self.outputs = outputs ?? entry.shape[0]
        self.inputs = inputs ?? entry.shape[1]
        let shape = [self.outputs, self.inputs]
        switch entry.type {
        case .int8:
            values = .integers(
                try file.integers(weight, shape: shape), scale: try file.floats("\(name).scale", shape: [self.outputs]))
        case .float32, .uint8: values = .floats(try file.floats(weight, shape: shape))
        }
        bias = try file.floats("\(name).bias", shape: [self.outputs])
    }

    /// All weights as floats, row by row.
    var floats: [Float] {
        switch values {
        case .floats(let view): view.withSpan { span in span.indices.map { span[$0] } }
        case .integers(let view, let scale):
            view.withSpan { span in span.indices.map { Float(span[$0]) * scale[$0 / inputs] } }
        }
    }
}
