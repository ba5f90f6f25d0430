#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of a file, mapped read-only for as long as something refers to it.
///
/// A class, because exactly one owner must unmap the pages. The pages are never written, so threads may
/// share them. A file that another program shortens while it is mapped would end ours with SIGBUS; a
/// model file is therefore replaced by renaming a new one over it.
@safe final class MappedFile: @unchecked Sendable {
    let path: String
    /// Unsafe to keep beyond the life of this object.
    @unsafe let bytes: UnsafeRawBufferPointer

    init(path: String) throws(ModelError) {
        // The path is a terminated string for the length of the call.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.unreadable(path) }
        defer { close(descriptor) }
        var status = stat()
        // The status outlives the call, and the call writes nothing else.
        guard unsafe fstat(descriptor, &status) == 0 else { throw Self.unreadable(path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, reason: "it is not a regular file")
        }
        let size = Int(status.st_size)
        guard size > 0 else { throw .malformed(path: path, reason: "it is empty") }
        let pages = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let pages = unsafe pages, unsafe pages != MAP_FAILED else { throw Self.unreadable(path) }
        self.path = path
        unsafe bytes = UnsafeRawBufferPointer(start: pages, count: size)
    }

    deinit {
        // Our own mapping; every view of it holds a reference to this object, so none is left.
        unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }

    /// The error of the system call that has just failed.
    private static func unreadable(_ path: String) -> ModelError {
        // strerror's text is copied before anything else can overwrite it.
        .unreadable(path: path, reason: unsafe String(cString: strerror(errno)))
    }
}
