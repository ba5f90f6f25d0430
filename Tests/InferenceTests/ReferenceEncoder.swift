import Foundation
import Inference

/// The encoder as the paper writes it: loops over 64-bit numbers, one window at a time.
struct ReferenceEncoder {
    let model: TestModel

    /// A row for each word piece.
    func rows(_ windows: WindowBatch) -> [[Double]] {
        var rows: [[Double]] = []
        var first = 0
        for length in windows.lengths {
            let range = first..<first + length
            rows += window(pieces: Array(windows.pieces[range]), shapes: Array(windows.shapes[range]))
            first += length
        }
        return rows
    }

    private func window(pieces: [Int32], shapes: [UInt8]) -> [[Double]] {
        let width = model.size.width
        let words = model.numbers("embedding.word"), positions = model.numbers("embedding.position")
        let caseShapes = model.numbers("embedding.shape")
        var rows = pieces.indices.map { p in
            (0..<width).map {
                words[Int(pieces[p]) * width + $0] + positions[p * width + $0] + caseShapes[Int(shapes[p]) * width + $0]
            }
        }
        rows = normed(rows, "embedding.norm")
        for layer in 0..<model.size.layers {
            let name = "encoder.\(layer)"
            let context = attention(linear(rows, "\(name).qkv"))
            rows = normed(sum(rows, linear(context, "\(name).attention")), "\(name).attention_norm")
            let inner = linear(rows, "\(name).up").map { $0.map { $0 / 2 * (1 + erf($0 / 2.0.squareRoot())) } }
            rows = normed(sum(rows, linear(inner, "\(name).down")), "\(name).output_norm")
        }
        return rows
    }

    private func attention(_ rows: [[Double]]) -> [[Double]] {
        let width = model.size.width, headWidth = width / model.size.heads
        var context = rows.map { _ in [Double](repeating: 0, count: width) }
        for head in 0..<model.size.heads {
            let at = head * headWidth
            for i in rows.indices {
                let scores = rows.indices.map { j in
                    (0..<headWidth).reduce(0) { $0 + rows[i][at + $1] * rows[j][width + at + $1] }
                        / Double(headWidth).squareRoot()
                }
                let largest = scores.max() ?? 0
                let weights = scores.map { exp($0 - largest) }
                let total = weights.reduce(0, +)
                for d in 0..<headWidth {
                    let sum = rows.indices.reduce(0) { $0 + weights[$1] * rows[$1][2 * width + at + d] }
                    context[i][at + d] = sum / total
                }
            }
        }
        return context
    }

    private func linear(_ rows: [[Double]], _ name: String) -> [[Double]] {
        let weights = model.numbers(name), bias = model.numbers("\(name).bias")
        return rows.map { row in
            bias.indices.map { output in
                var sum = bias[output]
                for i in row.indices { sum += weights[output * row.count + i] * row[i] }
                return sum
            }
        }
    }

    private func normed(_ rows: [[Double]], _ name: String) -> [[Double]] {
        let weights = model.numbers("\(name).weight"), bias = model.numbers("\(name).bias")
        return rows.map { row in
            let mean = row.reduce(0, +) / Double(row.count)
            let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)
            return row.indices.map { (row[$0] - mean) / (variance + 1e-12).squareRoot() * weights[$0] + bias[$0] }
        }
    }

    private func sum(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
        zip(a, b).map { zip($0, $1).map(+) }
    }
}
