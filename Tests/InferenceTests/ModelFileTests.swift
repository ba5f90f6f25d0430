import Inference
import Testing

@Suite("Model file")
struct ModelFileTests {
    /// A damaged file, and a part of what must be said about it.
    struct Damage: CustomTestStringConvertible, Sendable {
        let what: String
        let bytes: [UInt8]
        let complaint: String
        var testDescription: String { what }

        init(_ what: String, _ bytes: [UInt8], says complaint: String) {
            (self.what, self.bytes, self.complaint) = (what, bytes, complaint)
        }

        /// A file with this header before `data` zero bytes.
        init(_ what: String, header: String, data: Int = 8, says complaint: String) {
            let zeros = [UInt8](repeating: 0, count: data)
            self.init(what, Safetensors(header: header, data: zeros).bytes, says: complaint)
        }
    }

    static let damages = [
        Damage("an empty file", [], says: "empty"),
        Damage("three bytes", [1, 2, 3], says: "ends before the length of its header"),
        Damage(
            "a header longer than the file", Safetensors(header: "{}", announcedHeader: 4_000).bytes, says: "has only 8"
        ),
        Damage("a header as long as memory", Safetensors(header: "{}", announcedHeader: .max).bytes, says: "more than"),
        Damage("a header that is no JSON", header: #"{"a":"#, says: "not what safetensors asks for"),
        Damage("a header that is a list", header: "[1, 2]", says: "not what safetensors asks for"),
        Damage(
            "a header in no encoding", Safetensors(header: "{}").bytes.map { $0 == 123 ? 255 : $0 }, says: "not what"),
        Damage("metadata that are numbers", header: #"{"__metadata__":{"layers":6}}"#, says: "__metadata__"),
        Damage("a tensor without offsets", header: #"{"a":{"dtype":"I8","shape":[8]}}"#, says: "data_offsets"),
        Damage("a tensor with one offset", header: entry("I8", "[8]", "[8]"), says: "needs two offsets"),
        Damage(
            "a shape that is not a number", header: entry("I8", "[NaN]", "[0,8]"), says: "not what safetensors asks"),
        Damage("a shape with a fraction", header: entry("I8", "[1.5]", "[0,8]"), says: "not what safetensors asks"),
        Damage("a negative shape", header: entry("I8", "[-8]", "[0,8]"), says: "impossible shape"),
        Damage(
            "a shape beyond all numbers", header: entry("I8", "[4611686018427387904,4]", "[0,8]"), says: "impossible"),
        Damage("16-bit floats", header: entry("F16", "[4]", "[0,8]"), says: "has the type F16"),
        Damage("an offset past the end", header: entry("I8", "[80]", "[0,80]"), says: "outside the 8 bytes"),
        Damage("a negative offset", header: entry("I8", "[8]", "[-8,0]"), says: "outside the 8 bytes"),
        Damage("an end before the start", header: entry("I8", "[8]", "[8,0]"), says: "outside the 8 bytes"),
        Damage("fewer bytes than the shape asks for", header: entry("F32", "[4]", "[0,8]"), says: "asks for 16"),
        Damage(
            "bytes that belong to no tensor", header: entry("I8", "[4]", "[0,4]"), says: "4 bytes after its last tensor"
        ),
        Damage("a hole before the tensor", header: entry("I8", "[4]", "[4,8]"), says: "starts at 4"),
        Damage(
            "two tensors on the same bytes",
            header:
                #"{"a":{"dtype":"I8","shape":[8],"data_offsets":[0,8]},"b":{"dtype":"I8","shape":[4],"data_offsets":[4,8]}}"#,
            says: "starts at 4"),
        Damage(
            "floats between two addresses",
            header:
                #"{"a":{"dtype":"I8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}"#,
            data: 6, says: "no multiple of 4"),
    ]

    @Test("A damaged file is refused, and it says why", arguments: damages)
    func refused(_ damage: Damage) throws {
        let file = try TemporaryFile(damage.bytes)
        check(damage.complaint) { () throws(ModelError) in _ = try ModelFile(path: file.path) }
    }

    @Test("No file that is cut off somewhere is accepted")
    func truncated() throws {
        let whole = Safetensors(TestModel(.tiny)).bytes
        for length in stride(from: 0, to: whole.count, by: 997) {
            let file = try TemporaryFile(Array(whole.prefix(length)))
            #expect(throws: ModelError.self) { try ModelFile(path: file.path) }
        }
    }

    @Test("A missing file, a folder and a device are refused", arguments: ["/nowhere/model", "/tmp", "/dev/zero"])
    func noFile(_ path: String) {
        check("Cannot read the model file \(path)") { () throws(ModelError) in _ = try ModelFile(path: path) }
    }

    /// A change to a good model, and a part of what must be said about it.
    struct Misfit: CustomTestStringConvertible, Sendable {
        let what: String
        let complaint: String
        let change: @Sendable (inout TestModel) -> Void
        var testDescription: String { what }

        init(_ what: String, says complaint: String, _ change: @escaping @Sendable (inout TestModel) -> Void) {
            (self.what, self.complaint, self.change) = (what, complaint, change)
        }
    }

    static let misfits = [
        Misfit("no number of layers", says: "no metadata “layers”") { $0.metadata["layers"] = nil },
        Misfit("layers in words", says: "“six”, which is not a whole number") { $0.metadata["layers"] = "six" },
        Misfit("a million layers", says: "speaks of 1000000 layers") { $0.metadata["layers"] = "1000000" },
        Misfit("more layers than weights", says: "no tensor “encoder.2.qkv.weight”") { $0.metadata["layers"] = "3" },
        Misfit("no heads", says: "does not divide into 0 heads") { $0.metadata["heads"] = "0" },
        Misfit("heads that do not divide the width", says: "into 3 heads") { $0.metadata["heads"] = "3" },
        Misfit("heads of eight values", says: "multiples of 16") { $0.metadata["heads"] = "4" },
        Misfit("no positions", says: "no tensor “embedding.position”") { $0.tensors["embedding.position"] = nil },
        Misfit("no scale", says: "no tensor “encoder.1.up.scale”") { $0.tensors["encoder.1.up.scale"] = nil },
        Misfit("a bias of another size", says: "its shape is [31], and [32] is needed") {
            $0.tensors["encoder.0.down.bias"] = .init(shape: [31], values: .floats([Float](repeating: 0, count: 31)))
        },
        Misfit("a norm in bytes", says: "it holds I8, and F32 is needed") {
            $0.tensors["encoder.0.output_norm.weight"] = .init(
                shape: [32], values: .integers([Int8](repeating: 1, count: 32)))
        },
        Misfit("a word table without columns", says: "not rows and columns") {
            $0.tensors["embedding.word.weight"] = .init(
                shape: [1_600], values: .integers([Int8](repeating: 1, count: 1_600)))
        },
        Misfit("a bias that is not a number", says: "not a finite number") {
            $0.tensors["encoder.1.qkv.bias"] = .init(shape: [96], values: .floats([Float](repeating: .nan, count: 96)))
        },
    ]

    @Test("A model that lacks something is refused, and it says what", arguments: misfits)
    func misfit(_ misfit: Misfit) throws {
        var model = TestModel(.tiny)
        misfit.change(&model)
        let file = try Safetensors(model).opened()
        for precision in Precision.allCases {
            check(misfit.complaint) { () throws(ModelError) in
                _ = try Encoder(file, precision: precision)
            }
        }
    }

    @Test("Float weights run on the float path only")
    func floatWeights() throws {
        let file = try Safetensors(TestModel(.tinyFloats)).opened()
        check("which only precision float32 runs") { () throws(ModelError) in
            _ = try Encoder(file, precision: .int8)
        }
    }

    @Test("A good file gives its metadata and its numbers")
    func contents() throws {
        var model = TestModel(.tiny)
        model.metadata["labels"] = "source cue “content”"
        model.tensors["note"] = .init(shape: [2, 2], values: .floats([1, -2, 0.5, 4]))
        let file = try Safetensors(model).opened()
        #expect(file.metadata["labels"] == "source cue “content”")
        let note = try file.floats("note")
        #expect(note.shape == [2, 2])
        #expect(note.withSpan { span in span.indices.map { span[$0] } } == [1, -2, 0.5, 4])
        #expect(try file.tensor("encoder.0.up.weight").type == .int8)
    }

    private static func entry(_ type: String, _ shape: String, _ offsets: String) -> String {
        #"{"a":{"dtype":"\#(type)","shape":\#(shape),"data_offsets":\#(offsets)}}"#
    }

    private func check(_ complaint: String, _ work: () throws(ModelError) -> Void) {
        do {
            try work()
            Issue.record("accepted, where it should complain: \(complaint)")
        } catch {
            #expect(error.description.contains(complaint))
        }
    }
}
