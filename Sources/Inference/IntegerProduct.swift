import COneDNN

/// A product of rows of unsigned bytes with fixed signed weights, exact in 32 bits.
///
/// The weights are laid out once as oneDNN likes them and shared by all workers. Rows come in blocks of
/// fixed sizes: oneDNN 2.6 has a fast kernel only where it knows the number of rows beforehand, and at 64
/// rows the other one took 20 % longer.
///
/// A class, because it owns what oneDNN made; nothing of it changes after `init`.
@safe final class IntegerProduct: @unchecked Sendable {
    /// Rows in a block; what is left at the end of a batch goes through small ones.
    ///
    /// On a Zen 5 core, 64 rows run at 98 % of the speed of 128 and more, and leave room for their sums in
    /// 1 MB of second-level cache.
    static let blockSizes = [64, 16]

    let outputs: Int
    let inputs: Int
    /// One for each block size.
    fileprivate let primitives: [ProductPrimitive]
    fileprivate let weights: Operand

    /// A product with `outputs` x `inputs` weights, row by row.
    init(_ rows: Span<Int8>, outputs: Int, inputs: Int, blockSizes: [Int] = IntegerProduct.blockSizes)
        throws(ModelError)
    {
        precondition(rows.count == outputs * inputs, "as many weights as the sides say")
        self.outputs = outputs
        self.inputs = inputs
        // The first block size chooses the layout of the weights and the others take it.
        var layout = try OneDNN.description(
            rows: inputs, columns: outputs, type: dnnl_s8, layout: dnnl_format_tag_any)
        var primitives: [ProductPrimitive] = []
        for size in blockSizes {
            let primitive = try ProductPrimitive(rows: size, weights: layout, outputs: outputs, inputs: inputs)
            layout = primitive.weights
            primitives.append(primitive)
        }
        self.primitives = primitives
        weights = try Self.packed(rows, outputs: outputs, inputs: inputs, layout: layout)
    }

    /// Copies the weights into the layout that the primitives want.
    private static func packed(_ rows: Span<Int8>, outputs: Int, inputs: Int, layout: dnnl_memory_desc_t)
        throws(ModelError) -> Operand
    {
        let engine = try OneDNN.shared()
        let plain = AlignedMemory<Int8>(count: rows.count)
        for i in rows.indices { plain[i] = rows[i] }
        // Inputs are the rows of the right-hand side; ours lie one output after the other.
        var from = try OneDNN.description(rows: inputs, columns: outputs, type: dnnl_s8, layout: dnnl_ba)
        var to = layout
        let source = try Operand(plain, from)
        let target = try Operand(AlignedMemory<Int8>(count: unsafe dnnl_memory_desc_get_size(&to)), to)
        // The two operands have the layouts that the reorder is made for.
        let plan = try unsafe OneDNN.made("a change of layout") {
            unsafe dnnl_reorder_primitive_desc_create($0, &from, engine.engine, &to, engine.engine, nil)
        }
        defer { unsafe dnnl_primitive_desc_destroy(plan) }
        let reorder = try unsafe OneDNN.made("a change of layout") { unsafe dnnl_primitive_create($0, plan) }
        defer { unsafe dnnl_primitive_destroy(reorder) }
        let stream = try ProductStream()
        try unsafe stream.run(reorder, [argument(DNNL_ARG_FROM, source), argument(DNNL_ARG_TO, target)])
        return target
    }
}

/// A product for one number of rows.
///
/// A class, because it owns oneDNN's primitive, which any thread may execute.
@safe private final class ProductPrimitive: @unchecked Sendable {
    let rows: Int
    let source: dnnl_memory_desc_t
    let weights: dnnl_memory_desc_t
    let sums: dnnl_memory_desc_t
    let scratchpad: dnnl_memory_desc_t
    @unsafe let handle: dnnl_primitive_t

    init(rows: Int, weights: dnnl_memory_desc_t, outputs: Int, inputs: Int) throws(ModelError) {
        OneDNN.useOneThread()
        let engine = try OneDNN.shared()
        self.rows = rows
        var source = try OneDNN.description(rows: rows, columns: inputs, type: dnnl_u8, layout: dnnl_ab)
        var sums = try OneDNN.description(rows: rows, columns: outputs, type: dnnl_s32, layout: dnnl_ab)
        var weights = weights
        var product = dnnl_matmul_desc_t()
        // All descriptions live until the call returns, which copies them.
        try OneDNN.check(
            unsafe dnnl_matmul_desc_init(&product, &source, &weights, nil, &sums), "a product's description")
        // Workers bring scratch memory of their own, so that they can share the primitive.
        let attributes = try unsafe OneDNN.made("attributes") { unsafe dnnl_primitive_attr_create($0) }
        defer { unsafe dnnl_primitive_attr_destroy(attributes) }
        try OneDNN.check(
            unsafe dnnl_primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user), "attributes")
        let plan = try unsafe OneDNN.made("an 8-bit product of \(rows) x \(inputs) x \(outputs)") {
            unsafe dnnl_primitive_desc_create($0, &product, attributes, engine.engine, nil)
        }
        defer { unsafe dnnl_primitive_desc_destroy(plan) }
        self.source = source
        self.sums = sums
        // The plan answers with descriptions that it owns; they are copied before it goes.
        self.weights = unsafe dnnl_primitive_desc_query_md(plan, dnnl_query_weights_md, 0).pointee
        scratchpad = unsafe dnnl_primitive_desc_query_md(plan, dnnl_query_scratchpad_md, 0).pointee
        unsafe handle = try OneDNN.made("an 8-bit product") { unsafe dnnl_primitive_create($0, plan) }
    }

    // The primitive is ours alone.
    deinit { unsafe dnnl_primitive_destroy(handle) }
}

/// A product tied to the memory of one worker: from its bytes to its sums.
@safe struct BoundProduct {
    private let product: IntegerProduct
    private let stream: ProductStream
    /// The arguments of each primitive.
    @unsafe private let arguments: [[dnnl_exec_arg_t]]
    /// What the arguments refer to.
    private let operands: [Operand]

    /// `source` and `sums` hold a block of the largest size.
    init(
        _ product: IntegerProduct, source: AlignedMemory<UInt8>, sums: AlignedMemory<Int32>, stream: ProductStream
    ) throws(ModelError) {
        // The operands are kept beside the arguments that point to them.
        var arguments: [[dnnl_exec_arg_t]] = unsafe []
        var operands: [Operand] = []
        for primitive in product.primitives {
            let own = [
                try Operand(source, primitive.source), try Operand(sums, primitive.sums),
                try Operand(stream.scratchpad(for: primitive.scratchpad), primitive.scratchpad),
            ]
            operands += own
            unsafe arguments.append([
                argument(DNNL_ARG_SRC, own[0]), argument(DNNL_ARG_WEIGHTS, product.weights),
                argument(DNNL_ARG_DST, own[1]), argument(DNNL_ARG_SCRATCHPAD, own[2]),
            ])
        }
        self.product = product
        self.stream = stream
        unsafe self.arguments = arguments
        self.operands = operands
    }

    /// Multiplies the first `count` rows of the source; rows up to the next block size are written as well.
    func run(count: Int) {
        guard let size = product.primitives.lastIndex(where: { count <= $0.rows }) else {
            preconditionFailure("a block has more rows than its largest size")
        }
        do {
            // The arguments were made for this primitive.
            try unsafe stream.run(product.primitives[size].handle, arguments[size])
        } catch {
            // Everything that can fail has been tried when the primitive was made.
            preconditionFailure("\(error)")
        }
    }
}

/// Where a worker's products run, with the scratch memory they share.
///
/// A class, because it owns oneDNN's stream; one worker's alone.
@safe final class ProductStream {
    @unsafe private let handle: dnnl_stream_t
    private var scratchpad = AlignedMemory<UInt8>(count: 0)

    init() throws(ModelError) {
        let engine = try OneDNN.shared()
        unsafe handle = try OneDNN.made("a stream") {
            unsafe dnnl_stream_create($0, engine.engine, UInt32(dnnl_stream_in_order.rawValue))
        }
    }

    // The stream is ours alone.
    deinit { unsafe dnnl_stream_destroy(handle) }

    /// Memory as large as the description asks for; products run one after the other, so they may share it.
    fileprivate func scratchpad(for description: dnnl_memory_desc_t) -> AlignedMemory<UInt8> {
        var description = description
        let needed = unsafe dnnl_memory_desc_get_size(&description)
        if scratchpad.count < needed { scratchpad = AlignedMemory(count: needed) }
        return scratchpad
    }

    /// Executes a primitive with the arguments it was made for.
    @unsafe fileprivate func run(_ primitive: dnnl_primitive_t, _ arguments: [dnnl_exec_arg_t]) throws(ModelError) {
        // On the CPU a stream in order has finished when the call returns.
        try OneDNN.check(
            unsafe dnnl_primitive_execute(primitive, handle, Int32(arguments.count), arguments), "a product")
    }
}

private func argument(_ role: Int32, _ operand: Operand) -> dnnl_exec_arg_t {
    unsafe dnnl_exec_arg_t(arg: role, memory: operand.handle)
}

extension IntegerProduct {
    /// Fails where oneDNN's bytes saturate on the way to 32 bits, as they do on processors without VNNI.
    static func requireExact() throws(ModelError) {
        let side = 64
        let weights = [Int8](repeating: 127, count: side * side)
        let product = try IntegerProduct(weights.span, outputs: side, inputs: side)
        let source = AlignedMemory<UInt8>(count: side * blockSizes[0])
        for i in 0..<source.count { source[i] = 255 }
        let sums = AlignedMemory<Int32>(count: side * blockSizes[0])
        try BoundProduct(product, source: source, sums: sums, stream: ProductStream()).run(count: 1)
        guard sums[0] == Int32(255 * 127 * side) else {
            throw .unsupported(
                reason: "its 8-bit products are not exact (it lacks VNNI); the model runs with precision float32")
        }
    }
}
