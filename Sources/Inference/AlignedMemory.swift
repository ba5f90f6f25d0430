/// A block of memory of its own, aligned for the widest registers and zeroed.
///
/// A class, because exactly one owner must free it. It may cross threads; whoever shares one only reads.
@safe final class AlignedMemory<Element: BitwiseCopyable>: @unchecked Sendable {
    let count: Int
    /// Unsafe to keep beyond the life of this object.
    @unsafe let start: UnsafeMutablePointer<Element>

    init(count: Int) {
        self.count = count
        let bytes = max(count, 1) * MemoryLayout<Element>.stride
        // The block is zeroed before use, and zeros are a value of every element type here.
        let block = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
        unsafe block.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
        unsafe start = block.assumingMemoryBound(to: Element.self)
    }

    convenience init(_ values: some Collection<Element>) {
        self.init(count: values.count)
        // As many as there is room for.
        for (i, value) in values.enumerated() { unsafe start[i] = value }
    }

    // Allocated in `init` and never handed over.
    deinit { unsafe UnsafeMutableRawPointer(start).deallocate() }

    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count, "no such element")
            return unsafe start[index]
        }
        set {
            precondition(index >= 0 && index < count, "no such element")
            unsafe start[index] = newValue
        }
    }
}
