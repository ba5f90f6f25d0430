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
}
