import CKernels

/// A linear layer in 32-bit floats: each row times the weights, plus the bias.
///
/// Every result is one chain of additions over the inputs, so a row gives the same bits in any company.
package struct Dense: Sendable {
    package let inputs: Int
    package let outputs: Int

    private let bias: AlignedMemory<Float>
    /// Weights as `ck_pack_panels` lays them out.
    private let panels: AlignedMemory<Float>

    /// The layer whose `name`.weight (outputs x inputs; I8 with `name`.scale, or F32) and `name`.bias are
    /// in the file.
    package init(_ file: ModelFile, _ name: String) throws(ModelError) {
        self.init(try LinearWeights(file, name))
    }

    init(_ weights: LinearWeights) {
        inputs = weights.inputs
        outputs = weights.outputs
        bias = AlignedMemory(weights.bias.withSpan { span in span.indices.map { span[$0] } })
        panels = AlignedMemory(count: ck_panel_size(Int32(outputs), Int32(inputs)))
        let rows = weights.floats
        // `rows` holds outputs x inputs values, and the panels have the size that the kernel asks for.
        unsafe ck_pack_panels(rows, Int32(outputs), Int32(inputs), panels.start)
    }

    /// Writes one row of results for each row.
    package func apply(_ rows: Matrix, into results: inout Matrix) {
        precondition(rows.columns == inputs || rows.rows == 0, "rows as wide as the layer's inputs")
        results.reshape(rows: rows.rows, columns: outputs)
        // Both matrices hold `rows.rows` whole rows of the widths just checked.
        unsafe apply(rows.values, count: rows.rows, into: &results.values)
    }

    /// The same over rows in memory: `count` x inputs and `count` x outputs values.
    @unsafe func apply(_ rows: UnsafePointer<Float>, count: Int, into results: UnsafeMutablePointer<Float>) {
        unsafe ck_panel_product(
            rows, Int32(count), Int32(inputs), panels.start, bias.start, Int32(outputs), results)
    }
}
