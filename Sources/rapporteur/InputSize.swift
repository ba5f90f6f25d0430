import Foundation

/// How much there is to read, for the progress bar.
enum InputSize {
    /// The bytes of all files at `paths` and in folders there; nil where it cannot be told, as of a pipe.
    static func bytes(at paths: [String]) -> Int? {
        var sum = 0
        for path in paths {
            guard path != "-", !isPacked(path),
                let bytes = bytes(of: URL(fileURLWithPath: path).resolvingSymlinksInPath())
            else {
                return nil
            }
            sum += bytes
        }
        return sum
    }

    /// What comes out of an archive has nothing to do with its size.
    private static func isPacked(_ path: String) -> Bool {
        [".zip", ".gz", ".tgz"].contains { path.lowercased().hasSuffix($0) }
    }

    private static let keys: Set<URLResourceKey> = [.isRegularFileKey, .isDirectoryKey, .fileSizeKey]

    private static func bytes(of url: URL) -> Int? {
        guard let values = try? url.resourceValues(forKeys: keys) else { return 0 }  // `read` will say what is wrong.
        if values.isDirectory == true { return bytes(inFolder: url) }
        return values.isRegularFile == true ? values.fileSize : nil
    }

    private static func bytes(inFolder folder: URL) -> Int {
        let files = FileManager.default.enumerator(
            at: folder, includingPropertiesForKeys: Array(keys), options: .skipsHiddenFiles)
        var sum = 0
        while let file = files?.nextObject() as? URL {
            guard let values = try? file.resourceValues(forKeys: keys) else { continue }
            if values.isRegularFile == true { sum += values.fileSize ?? 0 }
        }
        return sum
    }
}
