extension Matrix {
    /// The rows with these numbers, in this order.
    package func picking(_ rows: [Int]) -> Matrix {
        var picked = Matrix()
        picked.reshape(rows: rows.count, columns: columns)
        for (place, row) in rows.enumerated() { picked.copyRow(row, of: self, to: place) }
        return picked
    }

    /// Makes row `place` equal to row `row` of another matrix as wide as this one.
    package mutating func copyRow(_ row: Int, of other: Matrix, to place: Int) {
        precondition(columns == other.columns, "rows of the same width")
        for column in 0..<columns {
            values[place * columns + column] = other.values[row * columns + column]
        }
    }

    /// Each row of this with the row of `other` behind it.
    package func joined(with other: Matrix) -> Matrix {
        precondition(rows == other.rows, "as many rows in both")
        return Matrix(columns: columns + other.columns, values: (0..<rows).flatMap { self[$0] + other[$0] })
    }

    /// Makes 0 of what is negative (the rectifier).
    package mutating func clampToPositive() {
        var values = values.mutableSpan
        for place in values.indices { values[place] = max(values[place], 0) }
    }

    /// The column of the highest number of a row, the first of equals.
    package func best(in row: Int) -> Int {
        var best = 0
        for column in 1..<max(columns, 1) where self[row, column] > self[row, best] { best = column }
        return best
    }
}
