/// Rows of 32-bit numbers, in memory that is used again.
package struct Matrix: Equatable, Sendable {
    package private(set) var rows = 0
    package private(set) var columns = 0
    /// Row after row.
    package internal(set) var values: [Float] = []

    /// No rows.
    package init() {}

    /// As many rows as `values` fill.
    package init(columns: Int, values: [Float]) {
        precondition(columns > 0 && values.count % columns == 0, "values do not fill whole rows")
        rows = values.count / columns
        self.columns = columns
        self.values = values
    }

    /// One row.
    package subscript(row: Int) -> ArraySlice<Float> { values[row * columns..<(row + 1) * columns] }

    package subscript(row: Int, column: Int) -> Float { values[row * columns + column] }

    /// Makes room for so many rows; what they hold is unspecified.
    package mutating func reshape(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        let count = rows * columns
        if values.count > count { values.removeLast(values.count - count) }
        if values.count < count { values.append(contentsOf: repeatElement(0, count: count - values.count)) }
    }
}
