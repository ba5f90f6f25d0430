#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes text to a standard stream, whole, and says when nobody reads it any more.
struct Output {
    private let stream: Stream

    init(_ stream: Stream) {
        self.stream = stream
    }

    /// Writes a line at once, so that whoever reads the pipe can go on with it.
    func line(_ text: String = "") throws(OutputError) {
        try write(text + "\n")
    }

    func write(_ text: String) throws(OutputError) {
        try write(Array(text.utf8))
    }

    func write(_ bytes: [UInt8]) throws(OutputError) {
        var written = 0
        while written < bytes.count {
            let count = Self.write(bytes[written...], to: stream)
            if count >= 0 {
                written += count
            } else if errno == EPIPE {
                throw .readerGone
            } else if errno != EINTR {
                throw .failed(reason: unsafe String(cString: strerror(errno)))
            }
        }
    }

    /// Writes a line to standard error; where even that fails there is nobody left to tell.
    ///
    /// What it complains of may be words of articles or names of files, so they are made harmless.
    static func complain(_ text: String) {
        do { try Output(.error).line(text.harmless) } catch { return }
    }

    /// Makes a closed pipe an error that `write` can report, where the system would end the program.
    static func expectClosedPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to stream: Stream) -> Int {
        // The buffer outlives the call, and its own count bounds what is read from it.
        unsafe bytes.withUnsafeBytes { buffer in
            #if canImport(Glibc)
                unsafe Glibc.write(stream.rawValue, buffer.baseAddress, buffer.count)
            #else
                unsafe Darwin.write(stream.rawValue, buffer.baseAddress, buffer.count)
            #endif
        }
    }
}

/// Why output could not be written.
enum OutputError: Error, Equatable {
    /// The reader of the pipe has closed it, as `head` does: no failure, just the end.
    case readerGone
    case failed(reason: String)
}

extension OutputError: CustomStringConvertible {
    var description: String {
        switch self {
        case .readerGone: "the reader of the output has gone"
        case .failed(let reason): "the output cannot be written (\(reason)); what was read so far is kept"
        }
    }
}
