/// The memory one worker encodes in.
///
/// A class, because it is large, used again for every batch, and belongs to one worker at a time. It is
/// allocated whole at the beginning; encoding allocates nothing.
package final class Workspace {
    /// Rows of the largest batch.
    package let maximumRows: Int
    /// Where the time went since the beginning, or since it was last set.
    package var stopwatch = Stopwatch()

    let shape: EncoderShape
    let precision: Precision
    private let pass: Pass

    private enum Pass {
        case integer(IntegerPass)
        case float(FloatPass)
    }

    /// Memory for `encoder` and batches of up to `maximumRows` rows: about 6 kB for each row.
    package init(for encoder: Encoder, maximumRows: Int) throws(ModelError) {
        precondition(maximumRows > 0, "a workspace holds at least one row")
        self.maximumRows = maximumRows
        shape = encoder.shape
        precision = encoder.precision
        switch encoder.layers {
        case .integer(let layers):
            pass = .integer(try IntegerPass(layers, encoder.shape, maximumRows: maximumRows))
        case .float(let layers):
            pass = .float(FloatPass(layers, encoder.shape, maximumRows: maximumRows))
        }
    }

    /// Replaces embedded rows by encoded ones; `rows` holds a row for every piece of `windows`.
    @unsafe func run(_ windows: WindowBatch, rows: UnsafeMutablePointer<Float>) {
        switch pass {
        case .integer(let pass): unsafe pass.run(windows, rows: rows, stopwatch: &stopwatch)
        case .float(let pass): unsafe pass.run(windows, rows: rows, stopwatch: &stopwatch)
        }
    }
}
