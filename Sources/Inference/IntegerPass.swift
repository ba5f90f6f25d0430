import CKernels

/// One worker's way through the layers in 8-bit integers.
///
/// Rows go through the linear layers in blocks that stay in the second-level cache from the attention of
/// one layer to that of the next; only attention looks at whole windows.
struct IntegerPass {
    private let layers: [Layer]
    private let width: Int
    private let intermediate: Int
    private let heads: Int
    private let limits: AttentionLimits

    /// A block of rows, quantised, before the products that take `width` inputs.
    private let narrow: AlignedMemory<UInt8>
    private let narrowBytes: AlignedMemory<CKBytes>
    /// The same before those that take `intermediate` inputs.
    private let wide: AlignedMemory<UInt8>
    private let wideBytes: AlignedMemory<CKBytes>
    /// What a product leaves.
    private let sums: AlignedMemory<Int32>

    /// Query, key and value of every row, with a scale for each of the three.
    private let attentionRows: AlignedMemory<Int16>
    private let attentionScales: AlignedMemory<Float>
    /// Rows that are quantised a second time.
    private let marks: AlignedMemory<Float>
    /// What attention leaves.
    private let context: AlignedMemory<Float>
    private let scratch: AlignedMemory<UInt8>

    private struct Layer {
        let weights: EncoderLayer<IntegerLinear>
        let query: BoundProduct
        let attention: BoundProduct
        let up: BoundProduct
        let down: BoundProduct
    }

    init(_ layers: [EncoderLayer<IntegerLinear>], _ shape: EncoderShape, maximumRows: Int) throws(ModelError) {
        let block = IntegerProduct.blockSizes[0]
        width = shape.width
        intermediate = shape.intermediate
        heads = shape.heads
        limits = AttentionLimits(shape)
        let narrow = AlignedMemory<UInt8>(count: block * width)
        let wide = AlignedMemory<UInt8>(count: block * intermediate)
        let sums = AlignedMemory<Int32>(count: block * max(3 * width, intermediate))
        let stream = try ProductStream()
        var bound: [Layer] = []
        for layer in layers {
            func bind(_ linear: IntegerLinear, _ source: AlignedMemory<UInt8>) throws(ModelError) -> BoundProduct {
                try BoundProduct(linear.product, source: source, sums: sums, stream: stream)
            }
            bound.append(
                Layer(
                    weights: layer, query: try bind(layer.query, narrow), attention: try bind(layer.attention, narrow),
                    up: try bind(layer.up, narrow), down: try bind(layer.down, wide)))
        }
        self.layers = bound
        self.narrow = narrow
        self.wide = wide
        self.sums = sums
        narrowBytes = AlignedMemory(count: block)
        wideBytes = AlignedMemory(count: block)
        attentionRows = AlignedMemory(count: maximumRows * 3 * width)
        attentionScales = AlignedMemory(count: maximumRows * 3)
        marks = AlignedMemory(count: IntegerProduct.blockSizes[1] / 2 * width)
        context = AlignedMemory(count: maximumRows * width)
        scratch = AlignedMemory(count: ck_attention_scratch(Int32(shape.longestWindow), Int32(shape.headWidth)))
    }

    /// Replaces embedded rows by encoded ones; every row lies in `rows` and fits into this pass.
    @unsafe func run(_ windows: WindowBatch, rows: UnsafeMutablePointer<Float>, stopwatch: inout Stopwatch) {
        OneDNN.useOneThread()
        for block in RowBlocks(windows.rows) {
            let first = unsafe rows + block.lowerBound * width
            stopwatch.measure(.elementwise) { unsafe quantise(first, block.count) }
            query(layers[0], block, &stopwatch)
        }
        unsafe refine(layers[0], windows, rows: rows, &stopwatch)
        for (index, layer) in layers.enumerated() {
            stopwatch.measure(.attention) { attend(windows) }
            for block in RowBlocks(windows.rows) {
                unsafe feedForward(layer, block, rows: rows + block.lowerBound * width, &stopwatch)
                if index + 1 < layers.count { query(layers[index + 1], block, &stopwatch) }
            }
            if index + 1 < layers.count { unsafe refine(layers[index + 1], windows, rows: rows, &stopwatch) }
        }
    }

    // In the kernel calls below, memory was allocated for blocks of the largest size and for as many rows
    // as the encoder lets in, and each pointer is good for the call.

    @unsafe private func quantise(_ rows: UnsafePointer<Float>, _ count: Int) {
        unsafe ck_quantise(rows, Int32(count), Int32(width), narrow.start, narrowBytes.start)
    }

    /// From quantised rows to the rows that attention takes.
    private func query(_ layer: Layer, _ block: Range<Int>, _ stopwatch: inout Stopwatch) {
        stopwatch.measure(.products) { layer.query.run(count: block.count) }
        stopwatch.measure(.elementwise) {
            attentionRows(layer, from: 0, count: block.count, finer: 0, to: block.lowerBound)
        }
    }

    /// Makes the sums of `count` rows, the first of them `source`, the attention rows from `target` on.
    private func attentionRows(_ layer: Layer, from source: Int, count: Int, finer: Int, to target: Int) {
        unsafe ck_sums_to_attention(
            sums.start + source * 3 * width, narrowBytes.start + source, Int32(finer), layer.weights.query.columns,
            Int32(count), Int32(width), Int32(limits.query), Int32(limits.value),
            attentionRows.start + target * 3 * width, attentionScales.start + target * 3)
    }

    /// Computes the attention rows of the marks at both ends of each window again, in twice as many bits.
    ///
    /// One of their numbers is ten times as large as all others, and every word looks at them. On the development set
    /// the encoder's rows are 1.9 % off the float ones with this, 2.5 % without.
    @unsafe private func refine(
        _ layer: Layer, _ windows: WindowBatch, rows: UnsafePointer<Float>, _ stopwatch: inout Stopwatch
    ) {
        let most = IntegerProduct.blockSizes[1] / 2
        var waiting: [Int] = []
        var first = 0
        for (index, length) in windows.lengths.enumerated() {
            waiting.append(first)
            if length > 1 { waiting.append(first + length - 1) }
            first += length
            if waiting.count + 2 > most || index + 1 == windows.lengths.count {
                unsafe refine(layer, waiting, rows: rows, &stopwatch)
                waiting.removeAll(keepingCapacity: true)
            }
        }
    }

    /// The same for up to half a small block of rows: the bytes of each in one half, of its remainder in the other.
    @unsafe private func refine(
        _ layer: Layer, _ chosen: [Int], rows: UnsafePointer<Float>, _ stopwatch: inout Stopwatch
    ) {
        let count = Int32(chosen.count), width = self.width
        stopwatch.measure(.elementwise) {
            for (place, row) in chosen.enumerated() {
                unsafe (marks.start + place * width).update(from: rows + row * width, count: width)
            }
            unsafe ck_quantise(marks.start, count, Int32(width), narrow.start, narrowBytes.start)
            unsafe ck_remainder(marks.start, count, Int32(width), narrow.start, narrowBytes.start)
            unsafe ck_quantise(
                marks.start, count, Int32(width), narrow.start + chosen.count * width,
                narrowBytes.start + chosen.count)
        }
        stopwatch.measure(.products) { layer.query.run(count: 2 * chosen.count) }
        stopwatch.measure(.elementwise) {
            for (place, row) in chosen.enumerated() {
                attentionRows(layer, from: place, count: 1, finer: chosen.count, to: row)
            }
        }
    }

    private func attend(_ windows: WindowBatch) {
        var first = 0
        for length in windows.lengths {
            unsafe ck_attend_integers(
                attentionRows.start + first * 3 * width, attentionScales.start + first * 3, Int32(length),
                Int32(heads), Int32(width), scratch.start, context.start + first * width)
            first += length
        }
    }

    /// From what attention left to the rows of the next layer, quantised as well.
    @unsafe private func feedForward(
        _ layer: Layer, _ block: Range<Int>, rows: UnsafeMutablePointer<Float>, _ stopwatch: inout Stopwatch
    ) {
        let weights = layer.weights
        let count = Int32(block.count), width = Int32(width)
        stopwatch.measure(.elementwise) { unsafe quantise(context.start + block.lowerBound * self.width, block.count) }
        stopwatch.measure(.products) { layer.attention.run(count: block.count) }
        stopwatch.measure(.elementwise) {
            unsafe ck_sums_to_norm(
                sums.start, narrowBytes.start, weights.attention.columns, weights.attentionNorm.columns, count, width,
                rows, narrow.start, narrowBytes.start)
        }
        stopwatch.measure(.products) { layer.up.run(count: block.count) }
        stopwatch.measure(.elementwise) {
            unsafe ck_sums_to_gelu(
                sums.start, narrowBytes.start, weights.up.columns, count, Int32(intermediate), wide.start,
                wideBytes.start)
        }
        stopwatch.measure(.products) { layer.down.run(count: block.count) }
        stopwatch.measure(.elementwise) {
            unsafe ck_sums_to_norm(
                sums.start, wideBytes.start, weights.down.columns, weights.outputNorm.columns, count, width, rows,
                narrow.start, narrowBytes.start)
        }
    }
}

/// How large the 16-bit numbers of integer attention may be before their sums leave 32 bits.
private struct AttentionLimits {
    let query: Int
    let value: Int

    init(_ shape: EncoderShape) {
        let most = Double(Int32.max)
        query = min(Int(Int16.max), Int((most / Double(shape.headWidth)).squareRoot()))
        value = min(Int(Int16.max), Int(most / Double(shape.longestWindow) / Double(CK_MOST_PROBABILITY_STEPS)))
    }
}
