import COneDNN

/// The one engine of oneDNN, and how its answers become ours.
///
/// Debian's oneDNN spreads a product over OpenMP threads. We run one batch per worker instead, so every
/// thread that calls it asks for a single OpenMP thread first.
///
/// A class, because the engine exists once; oneDNN lets any thread use it, and it is never changed.
@safe final class OneDNN: @unchecked Sendable {
    private static let result = Result { () throws(ModelError) in try OneDNN() }

    @unsafe let engine: dnnl_engine_t

    private init() throws(ModelError) {
        Self.useOneThread()
        // oneDNN writes the engine to the place it is given, here and in the wrappers below.
        unsafe engine = try Self.made("an engine") { unsafe dnnl_engine_create($0, dnnl_cpu, 0) }
    }

    static func shared() throws(ModelError) -> OneDNN { try result.get() }

    /// Makes oneDNN run on the calling thread alone. Asking again costs nothing to speak of.
    static func useOneThread() { omp_set_num_threads(1) }

    static func check(_ status: dnnl_status_t, _ what: String) throws(ModelError) {
        guard status == dnnl_success else {
            throw .unsupported(reason: "oneDNN could not make \(what) (status \(status.rawValue))")
        }
    }

    /// The object that `make` writes to the place it is given.
    @unsafe static func made(
        _ what: String, _ make: (UnsafeMutablePointer<OpaquePointer?>) -> dnnl_status_t
    ) throws(ModelError) -> OpaquePointer {
        var object: OpaquePointer?
        try check(unsafe make(&object), what)
        guard let object = unsafe object else { throw .unsupported(reason: "oneDNN made no \(what)") }
        return unsafe object
    }

    /// How oneDNN describes a matrix whose layout it may choose itself (`dnnl_format_tag_any`) or not.
    static func description(rows: Int, columns: Int, type: dnnl_data_type_t, layout: dnnl_format_tag_t)
        throws(ModelError) -> dnnl_memory_desc_t
    {
        var description = dnnl_memory_desc_t()
        let sides = [dnnl_dim_t(rows), dnnl_dim_t(columns)]
        // Two sides are announced and two are read.
        try check(
            unsafe dnnl_memory_desc_init_by_tag(&description, 2, sides, type, layout),
            "a matrix of \(rows) x \(columns)")
        return description
    }
}

/// A matrix that a primitive reads or writes, in memory of ours.
///
/// A class, because it owns oneDNN's handle and holds the memory behind it.
@safe final class Operand: @unchecked Sendable {
    @unsafe let handle: dnnl_memory_t
    private let memory: AnyObject

    /// `memory` is at least as large as the description asks for.
    init<Element>(_ memory: AlignedMemory<Element>, _ description: dnnl_memory_desc_t) throws(ModelError) {
        let engine = try OneDNN.shared()
        var description = description
        let needed = unsafe dnnl_memory_desc_get_size(&description)
        precondition(needed <= memory.count * MemoryLayout<Element>.stride, "an operand fits into its memory")
        self.memory = memory
        // The handle points into `memory`, which lives as long as this object.
        unsafe handle = try OneDNN.made("an operand") {
            unsafe dnnl_memory_create($0, &description, engine.engine, memory.start)
        }
    }

    // The handle is ours alone.
    deinit { unsafe dnnl_memory_destroy(handle) }
}
