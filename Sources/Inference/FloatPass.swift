import CKernels

/// One worker's way through the layers in 32-bit floats, block by block like `IntegerPass`.
struct FloatPass {
    private let layers: [EncoderLayer<Dense>]
    private let width: Int
    private let intermediate: Int
    private let heads: Int

    /// What the products of a block leave.
    private let narrow: AlignedMemory<Float>
    private let wide: AlignedMemory<Float>
    /// Query, key and value of every row.
    private let attentionRows: AlignedMemory<Float>
    /// What attention leaves.
    private let context: AlignedMemory<Float>
    private let scratch: AlignedMemory<UInt8>

    init(_ layers: [EncoderLayer<Dense>], _ shape: EncoderShape, maximumRows: Int) {
        let block = IntegerProduct.blockSizes[0]
        self.layers = layers
        width = shape.width
        intermediate = shape.intermediate
        heads = shape.heads
        narrow = AlignedMemory(count: block * width)
        wide = AlignedMemory(count: block * intermediate)
        attentionRows = AlignedMemory(count: maximumRows * 3 * width)
        context = AlignedMemory(count: maximumRows * width)
        scratch = AlignedMemory(count: ck_attention_scratch(Int32(shape.longestWindow), Int32(shape.headWidth)))
    }

    /// Replaces embedded rows by encoded ones; every row lies in `rows` and fits into this pass.
    @unsafe func run(_ windows: WindowBatch, rows: UnsafeMutablePointer<Float>, stopwatch: inout Stopwatch) {
        for block in RowBlocks(windows.rows) {
            unsafe query(layers[0], block, rows: rows + block.lowerBound * width, &stopwatch)
        }
        for (index, layer) in layers.enumerated() {
            stopwatch.measure(.attention) { attend(windows) }
            for block in RowBlocks(windows.rows) {
                let first = unsafe rows + block.lowerBound * width
                unsafe feedForward(layer, block, rows: first, &stopwatch)
                if index + 1 < layers.count { unsafe query(layers[index + 1], block, rows: first, &stopwatch) }
            }
        }
    }

    // In the kernel calls below, memory was allocated for blocks of the largest size and for as many rows
    // as the encoder lets in, and each pointer is good for the call.

    @unsafe private func query(
        _ layer: EncoderLayer<Dense>, _ block: Range<Int>, rows: UnsafePointer<Float>, _ stopwatch: inout Stopwatch
    ) {
        stopwatch.measure(.products) {
            unsafe layer.query.apply(
                rows, count: block.count, into: attentionRows.start + block.lowerBound * 3 * width)
        }
    }

    private func attend(_ windows: WindowBatch) {
        var first = 0
        for length in windows.lengths {
            unsafe ck_attend_floats(
                attentionRows.start + first * 3 * width, Int32(length), Int32(heads), Int32(width), scratch.start,
                context.start + first * width)
            first += length
        }
    }

    /// From what attention left to the rows of the next layer.
    @unsafe private func feedForward(
        _ layer: EncoderLayer<Dense>, _ block: Range<Int>, rows: UnsafeMutablePointer<Float>,
        _ stopwatch: inout Stopwatch
    ) {
        let count = block.count
        stopwatch.measure(.products) {
            unsafe layer.attention.apply(context.start + block.lowerBound * width, count: count, into: narrow.start)
        }
        stopwatch.measure(.elementwise) {
            unsafe ck_add_norm(narrow.start, layer.attentionNorm.columns, Int32(count), Int32(width), rows)
        }
        stopwatch.measure(.products) { unsafe layer.up.apply(rows, count: count, into: wide.start) }
        stopwatch.measure(.elementwise) { unsafe ck_gelu(wide.start, Int32(count), Int32(intermediate)) }
        stopwatch.measure(.products) { unsafe layer.down.apply(wide.start, count: count, into: narrow.start) }
        stopwatch.measure(.elementwise) {
            unsafe ck_add_norm(narrow.start, layer.outputNorm.columns, Int32(count), Int32(width), rows)
        }
    }
}
