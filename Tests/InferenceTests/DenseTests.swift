import Inference
import Testing

@Suite("Dense layers")
struct DenseTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let inputs: Int, outputs: Int, rows: Int
        var testDescription: String { "\(rows) rows, \(inputs) to \(outputs)" }
    }

    static let cases = [
        Case(inputs: 3, outputs: 1, rows: 1), Case(inputs: 32, outputs: 9, rows: 12),
        Case(inputs: 384, outputs: 16, rows: 13), Case(inputs: 384, outputs: 17, rows: 30),
        Case(inputs: 100, outputs: 48, rows: 11), Case(inputs: 384, outputs: 33, rows: 257),
        Case(inputs: 8, outputs: 5, rows: 0),
    ]

    @Test("Each row is the weights times the row plus the bias", arguments: cases)
    func product(_ example: Case) throws {
        var model = TestModel(.tiny)
        model.addLinear("head", example.outputs, example.inputs)
        let dense = try Dense(Safetensors(model).opened(), "head")
        let rows = random(example.rows, example.inputs)
        var results = Matrix()
        dense.apply(rows, into: &results)
        #expect(results.rows == example.rows)
        let weights = model.numbers("head"), bias = model.numbers("head.bias")
        for row in 0..<example.rows {
            let right = bias.indices.map { output in
                (0..<example.inputs).reduce(bias[output]) {
                    $0 + weights[output * example.inputs + $1] * Double(rows[row, $1])
                }
            }
            #expect(zip(results[row], right).allSatisfy { abs(Double($0) - $1) < 1e-4 })
            var alone = Matrix()
            dense.apply(Matrix(columns: example.inputs, values: Array(rows[row])), into: &alone)
            #expect(alone[0] == results[row], "the same bits alone")
        }
    }

    @Test(
        "A pair's score is the product of its rows plus the bias",
        arguments: [(1, 1, 3), (7, 5, 64), (3, 0, 8), (20, 20, 100)])
    func scores(_ a: Int, _ b: Int, _ width: Int) {
        let left = random(a, width), right = random(b, width)
        var scores = Matrix()
        PairScores.apply(left, right, bias: 0.5, into: &scores)
        #expect(scores.rows == a && scores.columns == b)
        for i in 0..<a {
            for j in 0..<b {
                let expected = (0..<width).reduce(0.5) { $0 + Double(left[i, $1]) * Double(right[j, $1]) }
                #expect(abs(Double(scores[i, j]) - expected) < 1e-4)
            }
        }
    }

    private func random(_ rows: Int, _ columns: Int) -> Matrix {
        var random = Generator(state: 3)
        return Matrix(columns: columns, values: (0..<rows * columns).map { _ in random.normal() })
    }
}
