/// A safetensors file, mapped and checked; its numbers are used where they lie.
package struct ModelFile: Sendable {
    package let metadata: [String: String]
    /// Every tensor of the file by name.
    package let tensors: [String: TensorEntry]

    let mapping: MappedFile

    package var path: String { mapping.path }

    /// Maps the file at `path`; nothing is read from it but its header.
    package init(path: String) throws(ModelError) {
        let mapping = try MappedFile(path: path)
        // The span does not outlive this scope, and `mapping` does.
        let bytes = unsafe Span<UInt8>(_bytes: mapping.bytes.bytes)
        let header = try SafetensorsHeader(path: path, bytes: bytes)
        self.mapping = mapping
        metadata = header.metadata
        tensors = header.tensors
    }

    /// The tensor of that name.
    package func tensor(_ name: String) throws(ModelError) -> TensorEntry {
        guard let entry = tensors[name] else { throw .missing(path: path, what: "tensor “\(name)”") }
        return entry
    }

    /// The float tensor of that name, which has this shape where one is given; all its values are finite.
    package func floats(_ name: String, shape: [Int]? = nil) throws(ModelError) -> TensorView<Float> {
        let view: TensorView<Float> = try self.view(name, type: .float32, shape: shape)
        guard view.withSpan({ values in values.indices.allSatisfy { values[$0].isFinite } }) else {
            throw .unsuitable(path: path, tensor: name, reason: "it holds a value that is not a finite number")
        }
        return view
    }

    /// The 8-bit tensor of that name, which has this shape where one is given.
    package func integers(_ name: String, shape: [Int]? = nil) throws(ModelError) -> TensorView<Int8> {
        try view(name, type: .int8, shape: shape)
    }

    /// The whole number that the metadata holds under `key`.
    package func number(_ key: String) throws(ModelError) -> Int {
        guard let text = metadata[key] else { throw .missing(path: path, what: "metadata “\(key)”") }
        guard let number = Int(text) else {
            throw .malformed(path: path, reason: "its metadata “\(key)” is “\(text)”, which is not a whole number")
        }
        return number
    }

    private func view<Element>(_ name: String, type: ElementType, shape: [Int]?) throws(ModelError)
        -> TensorView<Element>
    {
        let entry = try tensor(name)
        guard entry.type == type else {
            throw .unsuitable(
                path: path, tensor: name, reason: "it holds \(entry.type.rawValue), and \(type.rawValue) is needed")
        }
        guard shape == nil || entry.shape == shape else {
            throw .unsuitable(
                path: path, tensor: name, reason: "its shape is \(entry.shape), and \(shape ?? []) is needed")
        }
        return TensorView(entry, of: mapping)
    }
}

/// The numbers of one tensor, in the mapped file.
@safe package struct TensorView<Element: BitwiseCopyable>: @unchecked Sendable {
    /// Rows first.
    package let shape: [Int]
    /// Keeps the pages mapped.
    private let owner: MappedFile
    /// Unsafe to keep beyond the life of this view.
    @unsafe let values: UnsafeBufferPointer<Element>

    /// The header's check has shown that the range lies in the file, is aligned and holds whole elements.
    fileprivate init(_ entry: TensorEntry, of owner: MappedFile) {
        shape = entry.shape
        self.owner = owner
        unsafe values = UnsafeRawBufferPointer(rebasing: owner.bytes[entry.range]).assumingMemoryBound(to: Element.self)
    }

    package var count: Int { unsafe values.count }

    package subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count, "no such element in the tensor")
        // Just checked, and `owner` holds the pages.
        return unsafe values[index]
    }

    /// Lends the numbers, row by row.
    package func withSpan<Result, Failure>(_ body: (Span<Element>) throws(Failure) -> Result) throws(Failure)
        -> Result
    {
        // `owner` holds the pages as long as `self` does.
        try body(unsafe Span(_unsafeElements: values))
    }
}
