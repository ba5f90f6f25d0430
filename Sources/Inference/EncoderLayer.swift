import CKernels

/// One transformer layer, over linear layers of either precision.
struct EncoderLayer<Linear: Sendable>: Sendable {
    /// Query, key and value rows of all heads: 3 width outputs.
    let query: Linear
    let attention: Linear
    let attentionNorm: LayerNorm
    let up: Linear
    let down: Linear
    let outputNorm: LayerNorm

    /// Layer `index` of the file, whose linear layers `linear` makes.
    init(
        _ file: ModelFile, _ index: Int, _ shape: EncoderShape,
        linear: (LinearWeights) throws(ModelError) -> Linear
    ) throws(ModelError) {
        let name = "encoder.\(index)"
        let width = shape.width
        query = try linear(LinearWeights(file, "\(name).qkv", outputs: 3 * width, inputs: width))
        attention = try linear(LinearWeights(file, "\(name).attention", outputs: width, inputs: width))
        attentionNorm = try LayerNorm(file, "\(name).attention_norm", width: width)
        up = try linear(LinearWeights(file, "\(name).up", outputs: shape.intermediate, inputs: width))
        down = try linear(LinearWeights(file, "\(name).down", outputs: width, inputs: shape.intermediate))
        outputNorm = try LayerNorm(file, "\(name).output_norm", width: width)
    }
}

/// Weight and bias of a normalisation.
struct LayerNorm: Sendable {
    let weight: TensorView<Float>
    let bias: TensorView<Float>

    init(_ file: ModelFile, _ name: String, width: Int) throws(ModelError) {
        weight = try file.floats("\(name).weight", shape: [width])
        bias = try file.floats("\(name).bias", shape: [width])
    }

    /// As the kernels take it; good while the views live.
    @unsafe var columns: CKNorm {
        unsafe CKNorm(weight: weight.values.baseAddress, bias: bias.values.baseAddress, epsilon: 1e-12)
    }
}

/// A linear layer in 8-bit integers, with what turns its sums into numbers.
struct IntegerLinear: Sendable {
    let product: IntegerProduct
    private let scale: TensorView<Float>
    /// Sum of the weights of each output, for inputs whose byte 0 stands for another number.
    private let weightSum: AlignedMemory<Float>
    private let bias: TensorView<Float>

    init(_ weights: LinearWeights, path: String) throws(ModelError) {
        guard case .integers(let values, let scale) = weights.values else {
            throw .unsuitable(
                path: path, tensor: "\(weights.name).weight", reason: "it holds F32, which only precision float32 runs")
        }
        let (outputs, inputs) = (weights.outputs, weights.inputs)
        product = try values.withSpan { span throws(ModelError) in
            try IntegerProduct(span, outputs: outputs, inputs: inputs)
        }
        let sums = values.withSpan { span in
            (0..<outputs).map { output in
                (0..<inputs).reduce(0) { $0 + Int(span[output * inputs + $1]) }
            }
        }
        weightSum = scale.withSpan { span in AlignedMemory(sums.indices.map { Float(sums[$0]) * span[$0] }) }
        self.scale = scale
        bias = weights.bias
    }

    /// As the kernels take it; good while this layer lives.
    @unsafe var columns: CKColumns {
        unsafe CKColumns(scale: scale.values.baseAddress, weightSum: weightSum.start, bias: bias.values.baseAddress)
    }
}
