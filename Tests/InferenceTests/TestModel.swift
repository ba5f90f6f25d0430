import Foundation
import Inference

/// A model with random weights, for tests.
struct TestModel {
    /// Sizes of a model that the tests run.
    struct Size: CustomStringConvertible, Sendable {
        let name: String
        var width = 32, heads = 2, layers = 2, intermediate = 48
        var longestWindow = 40, vocabulary = 50, caseShapes = 5
        var integerWeights = true

        var description: String { name }

        static let tiny = Size(name: "a tiny model")
        static let tinyFloats = Size(name: "a tiny model with float weights", integerWeights: false)
        static let wideHeads = Size(name: "one head of 48", width: 48, heads: 1, layers: 1, intermediate: 16)
        static let real = Size(
            name: "the real width", width: 384, heads: 12, layers: 1, intermediate: 1_536, longestWindow: 256,
            vocabulary: 200, caseShapes: 8)
    }

    enum Values {
        case floats([Float])
        case integers([Int8])
    }

    struct Tensor {
        var shape: [Int]
        var values: Values
    }

    let size: Size
    var tensors: [String: Tensor] = [:]
    var metadata: [String: String]
    private var random = Generator(state: 42)

    init(_ size: Size) {
        self.size = size
        metadata = ["layers": "\(size.layers)", "heads": "\(size.heads)"]
        let width = size.width
        addWeight("embedding.word", size.vocabulary, width, spread: 1)
        tensors["embedding.position"] = noise([size.longestWindow, width], spread: 0.5)
        tensors["embedding.shape"] = noise([size.caseShapes, width], spread: 0.5)
        addNorm("embedding.norm")
        for layer in 0..<size.layers {
            addLinear("encoder.\(layer).qkv", 3 * width, width)
            addLinear("encoder.\(layer).attention", width, width)
            addNorm("encoder.\(layer).attention_norm")
            addLinear("encoder.\(layer).up", size.intermediate, width)
            addLinear("encoder.\(layer).down", width, size.intermediate)
            addNorm("encoder.\(layer).output_norm")
        }
    }

    /// A linear layer whose outputs are about as large as its inputs.
    mutating func addLinear(_ name: String, _ outputs: Int, _ inputs: Int) {
        addWeight(name, outputs, inputs, spread: 1.5 / Float(inputs).squareRoot())
        tensors["\(name).bias"] = noise([outputs], spread: 0.1)
    }

    private mutating func addWeight(_ name: String, _ rows: Int, _ columns: Int, spread: Float) {
        guard size.integerWeights else {
            tensors["\(name).weight"] = noise([rows, columns], spread: spread)
            return
        }
        let integers = (0..<rows * columns).map { _ in Int8(truncatingIfNeeded: random.next() >> 32) }
        tensors["\(name).weight"] = Tensor(shape: [rows, columns], values: .integers(integers))
        let scales = (0..<rows).map { _ in spread / 74 * (1 + 0.2 * random.normal()) }
        tensors["\(name).scale"] = Tensor(shape: [rows], values: .floats(scales))
    }

    private mutating func addNorm(_ name: String) {
        let weights = (0..<size.width).map { _ in 1 + 0.1 * random.normal() }
        tensors["\(name).weight"] = Tensor(shape: [size.width], values: .floats(weights))
        tensors["\(name).bias"] = noise([size.width], spread: 0.1)
    }

    private mutating func noise(_ shape: [Int], spread: Float) -> Tensor {
        let values = (0..<shape.reduce(1, *)).map { _ in spread * random.normal() }
        return Tensor(shape: shape, values: .floats(values))
    }

    /// The weights of a tensor as they count, scale and all.
    func numbers(_ name: String) -> [Double] {
        guard let tensor = tensors["\(name).weight"] ?? tensors[name] else { return [] }
        switch tensor.values {
        case .floats(let values): return values.map(Double.init)
        case .integers(let values):
            let scales = numbers("\(name).scale")
            let columns = values.count / scales.count
            return values.indices.map { Double(values[$0]) * scales[$0 / columns] }
        }
    }
}

/// A small generator whose numbers are the same in every run.
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }

    /// Roughly normal, never beyond 3.
    mutating func normal() -> Float {
        (0..<3).reduce(0) { sum, _ in sum + Float.random(in: -1...1, using: &self) }
    }
}

/// A file that goes when nobody refers to it any longer.
final class TemporaryFile {
    let path: String

    init(_ bytes: [UInt8]) throws {
        let name = "rapporteur-test-\(UUID().uuidString).safetensors"
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try Data(bytes).write(to: url)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The parts of a safetensors file.
struct Safetensors {
    var header: String
    var data: [UInt8]
    /// What the first eight bytes say; the truth if nil.
    var announcedHeader: UInt64?

    init(header: String, data: [UInt8] = [], announcedHeader: UInt64? = nil) {
        self.header = header
        self.data = data
        self.announcedHeader = announcedHeader
    }

    /// Float tensors first, so that they are aligned.
    init(_ model: TestModel) {
        var entries: [String] = []
        data = []
        for wantsFloats in [true, false] {
            for (name, tensor) in model.tensors.sorted(by: { $0.key < $1.key }) {
                let start = data.count
                switch tensor.values {
                case .floats(let values) where wantsFloats:
                    for bits in values.map(\.bitPattern) {
                        data += (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
                    }
                case .integers(let values) where !wantsFloats: data += values.map { UInt8(bitPattern: $0) }
                default: continue
                }
                let type = wantsFloats ? "F32" : "I8"
                entries.append(
                    #""\#(name)":{"dtype":"\#(type)","shape":\#(tensor.shape),"data_offsets":[\#(start),\#(data.count)]}"#
                )
            }
        }
        let metadata = model.metadata.map { #""\#($0.key)":"\#($0.value)""# }.joined(separator: ",")
        header = #"{"__metadata__":{\#(metadata)},\#(entries.joined(separator: ","))}"#
    }

    var bytes: [UInt8] {
        var padded = Array(header.utf8)
        while padded.count % 8 != 0 { padded.append(UInt8(ascii: " ")) }
        let length = announcedHeader ?? UInt64(padded.count)
        return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + padded + data
    }

    /// The file, opened. It is gone from the disk by then; what is mapped stays.
    func opened() throws(ModelError) -> ModelFile {
        guard let file = try? TemporaryFile(bytes) else {
            throw .unreadable(path: "a temporary file", reason: "it could not be written")
        }
        return try withExtendedLifetime(file) { () throws(ModelError) in try ModelFile(path: file.path) }
    }
}
