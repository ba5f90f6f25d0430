import CKernels

/// How well each row of one matrix goes with each row of another: the last step of a biaffine layer.
package enum PairScores {
    /// Writes a[i] · b[j] + bias to row i, column j. Both have been projected to the same width.
    package static func apply(_ a: Matrix, _ b: Matrix, bias: Float = 0, into scores: inout Matrix) {
        precondition(a.columns == b.columns || a.rows == 0 || b.rows == 0, "rows of the same width")
        scores.reshape(rows: a.rows, columns: b.rows)
        // The matrices hold as many whole rows as they say, and there is a score for each pair.
        unsafe ck_pair_scores(
            a.values, Int32(a.rows), b.values, Int32(b.rows), Int32(a.columns), bias, &scores.values)
    }

    /// a[i] · b[j], where few of the pairs are asked for.
    package static func product(_ a: Matrix, _ i: Int, _ b: Matrix, _ j: Int) -> Float {
        precondition(a.columns == b.columns, "rows of the same width")
        var sum: Float = 0
        for column in 0..<a.columns { sum += a[i, column] * b[j, column] }
        return sum
    }
}
