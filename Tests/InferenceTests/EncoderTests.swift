import Inference
import Testing

@Suite("Encoder")
struct EncoderTests {
    /// A model and the windows that go through it.
    struct Case: CustomTestStringConvertible, Sendable {
        let size: TestModel.Size
        let lengths: [Int]
        var testDescription: String { "\(size), windows of \(lengths)" }
    }

    static let cases = [
        Case(size: .tiny, lengths: [1]),
        Case(size: .tiny, lengths: [40, 1, 12, 13, 25]),
        Case(size: .wideHeads, lengths: [17, 5]),
        Case(size: .real, lengths: [3, 14]),
    ]

    static let floatCase = Case(size: .tinyFloats, lengths: [7, 30])

    @Test("The float path gives what the textbook formulas give", arguments: cases + [floatCase])
    func agreesWithReference(_ example: Case) throws {
        let model = TestModel(example.size)
        let windows = windows(example.lengths, of: example.size)
        let rows = try encode(windows, with: encoder(model, .float32))
        let expected = ReferenceEncoder(model: model).rows(windows)
        for (row, right) in expected.enumerated() {
            let worst = zip(rows[row], right).map { abs(Double($0) - $1) }.max() ?? 0
            #expect(worst < 1e-4, "row \(row) is off by \(worst)")
        }
    }

    @Test("Bytes give nearly what floats give", arguments: cases)
    func bytesAgreeWithFloats(_ example: Case) throws {
        let model = TestModel(example.size)
        let windows = windows(example.lengths, of: example.size)
        let bytes = try encode(windows, with: encoder(model, .int8))
        let floats = try encode(windows, with: encoder(model, .float32))
        for row in 0..<windows.rows {
            let likeness = cosine(bytes[row], floats[row])
            #expect(likeness > 0.99, "row \(row) has a cosine of \(likeness)")
        }
    }

    @Test(
        "A window gives the same bits alone and in company",
        arguments: Precision.allCases, [TestModel.Size.tiny, .real])
    func aloneAsInCompany(_ precision: Precision, _ size: TestModel.Size) throws {
        let encoder = try encoder(TestModel(size), precision)
        let lengths = [1, 11, 12, 13, 40, 2, 33, 39, 16, 7]
        let together = windows(lengths, of: size)
        let rows = try encode(together, with: encoder)
        var first = 0
        for length in lengths {
            let range = first..<first + length
            let alone = try encode(
                WindowBatch(
                    pieces: Array(together.pieces[range]), shapes: Array(together.shapes[range]), lengths: [length]),
                with: encoder)
            #expect(alone.rows == length)
            for row in range { #expect(rows[row] == alone[row - first], "row \(row)") }
            first += length
        }
    }

    @Test("A workspace remembers nothing of the batch before", arguments: Precision.allCases)
    func workspaceForgets(_ precision: Precision) throws {
        let encoder = try encoder(TestModel(.tiny), precision)
        let workspace = try Workspace(for: encoder, maximumRows: 200)
        let batches = [[40, 40, 40], [3], [40, 17], [1]].map { windows($0, of: .tiny) }
        var rows = Matrix()
        for batch in batches + batches.reversed() {
            encoder.encode(batch, in: workspace, into: &rows)
            #expect(rows == (try encode(batch, with: encoder)))
        }
    }

    @Test("Workers that share an encoder do not disturb each other", arguments: Precision.allCases)
    func workersAgree(_ precision: Precision) async throws {
        let encoder = try encoder(TestModel(.real), precision)
        let batches = [[100, 3], [64], [12, 70, 5], [33]].map { windows($0, of: .real) }
        let alone = try batches.map { try encode($0, with: encoder) }
        let together = try await withThrowingTaskGroup { group in
            for worker in 0..<4 {
                group.addTask {
                    let workspace = try Workspace(for: encoder, maximumRows: 200)
                    var results: [Matrix] = []
                    for offset in batches.indices {
                        var rows = Matrix()
                        encoder.encode(batches[(worker + offset) % batches.count], in: workspace, into: &rows)
                        results.append(rows)
                    }
                    return (worker, results)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for (worker, results) in together {
            for (offset, rows) in results.enumerated() {
                #expect(rows == alone[(worker + offset) % batches.count], "worker \(worker)")
            }
        }
    }

    @Test("A batch without windows gives no rows", arguments: Precision.allCases)
    func emptyBatch(_ precision: Precision) throws {
        let rows = try encode(WindowBatch(), with: encoder(TestModel(.tiny), precision))
        #expect(rows.rows == 0)
    }

    @Test("A word piece whose weights are all zero does no harm", arguments: Precision.allCases)
    func zeroRows(_ precision: Precision) throws {
        var model = TestModel(.tiny)
        for name in ["embedding.norm.weight", "embedding.norm.bias", "encoder.0.qkv.bias"] {
            let count = model.tensors[name]?.shape[0] ?? 0
            model.tensors[name] = .init(shape: [count], values: .floats([Float](repeating: 0, count: count)))
        }
        let rows = try encode(windows([5, 20], of: .tiny), with: encoder(model, precision))
        #expect(rows.values.allSatisfy { $0.isFinite })
    }

    @Test("The stopwatch accounts for all stages")
    func stopwatch() throws {
        let encoder = try encoder(TestModel(.tiny), .int8)
        let workspace = try Workspace(for: encoder, maximumRows: 40)
        var rows = Matrix()
        encoder.encode(windows([40], of: .tiny), in: workspace, into: &rows)
        for stage in Stage.allCases { #expect(workspace.stopwatch[stage] > 0, "\(stage)") }
        #expect(try MatrixLimit.measure(encoder.shape, seconds: 0.01) > 0)
    }

    private func encoder(_ model: TestModel, _ precision: Precision) throws -> Encoder {
        try Encoder(Safetensors(model).opened(), precision: precision)
    }

    private func encode(_ windows: WindowBatch, with encoder: Encoder) throws -> Matrix {
        var rows = Matrix()
        try encoder.encode(windows, in: Workspace(for: encoder, maximumRows: max(1, windows.rows)), into: &rows)
        return rows
    }

    /// Random windows of these lengths, the same in every run.
    private func windows(_ lengths: [Int], of size: TestModel.Size) -> WindowBatch {
        var random = Generator(state: 7)
        var windows = WindowBatch()
        for length in lengths {
            windows.append(
                pieces: (0..<length).map { _ in Int32.random(in: 0..<Int32(size.vocabulary), using: &random) },
                shapes: (0..<length).map { _ in UInt8.random(in: 0..<UInt8(size.caseShapes), using: &random) })
        }
        return windows
    }

    private func cosine(_ a: ArraySlice<Float>, _ b: ArraySlice<Float>) -> Float {
        let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
        let lengths = a.reduce(0) { $0 + $1 * $1 } * b.reduce(0) { $0 + $1 * $1 }
        return product / lengths.squareRoot()
    }
}
