import CZlib

/// Unpacks one deflate stream, piece by piece. A class because zlib keeps a pointer to its state.
@safe final class Inflater {
    enum Wrapping: Int32 {
        /// RFC 1951, as in ZIP.
        case raw = -15
        /// RFC 1952.
        case gzip = 31
        /// RFC 1950 or RFC 1952, whichever it is.
        case zlibOrGzip = 47
    }

    enum Step: Equatable {
        /// More input is wanted.
        case hungry
        /// There is more to come out of what was given.
        case more
        case finished
        case damaged
    }

    private let stream: UnsafeMutablePointer<z_stream>
    private var input: [UInt8] = []
    private var next = 0

    /// Bytes of input that the stream did not need: what stands behind its end.
    var rest: ArraySlice<UInt8> { input[next...] }

    init(_ wrapping: Wrapping) {
        // Freed in `deinit`, and never moved before: zlib checks that it stays where it is.
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let status = unsafe inflateInit2_(
            stream, wrapping.rawValue, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "zlib knows this wrapping and has memory for its state")
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Begins another stream of the same kind; input that is left belongs to it.
    func reset() { _ = unsafe inflateReset(stream) }

    func feed(_ bytes: some Collection<UInt8>) {
        input = Array(input[next...]) + bytes
        next = 0
    }

    /// Drops `count` bytes of what is left of the input.
    func drop(_ count: Int) { next = min(next + count, input.count) }

    /// Unpacks at most `most` bytes behind `output`.
    func step(into output: inout [UInt8], most: Int) -> Step {
        var piece = [UInt8](repeating: 0, count: most)
        var (status, produced) = (Z_OK, 0)
        let given = input.count - next
        unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe piece.withUnsafeMutableBufferPointer { target in
                // Both buffers outlive the call, and zlib is told how long they are.
                unsafe stream.pointee.next_in = source.baseAddress.map { unsafe $0 + next }
                unsafe stream.pointee.avail_in = uInt(given)
                unsafe stream.pointee.next_out = target.baseAddress
                unsafe stream.pointee.avail_out = uInt(most)
                status = unsafe inflate(stream, Z_NO_FLUSH)
                produced = most - Int(unsafe stream.pointee.avail_out)
            }
        }
        next += given - Int(unsafe stream.pointee.avail_in)
        output += piece.prefix(produced)
        switch status {
        case Z_STREAM_END: return .finished
        case Z_OK where produced == most: return .more
        case Z_OK, Z_BUF_ERROR: return .hungry
        default: return .damaged
        }
    }
}
