import Entries
import Foundation

/// The inputs that some paths hold, one at a time: files, folders in sorted order, and the lines of JSONL files.
package struct Inputs: Sequence, IteratorProtocol {
    /// The most bytes one file or one line may have.
    package static let largest = 256 << 20

    /// What is still to be opened, the next one last.
    private var pending: [Pending]
    /// The JSONL file being read.
    private var lines: LineReader?
    /// Folders walked already, so that a link back to one of them leads nowhere.
    private var walked: Set<String> = []

    private enum Pending {
        case standardInput
        /// A path the user named: read whatever it is.
        case named(String)
        /// A path met in a folder: read if its name says that it may hold articles.
        case met(String)
    }

    /// The inputs at `paths` in the order given; `-` stands for JSONL on standard input, as does `standardInput`.
    package init(paths: [String], standardInput: Bool = false) {
        let named = paths.map { $0 == "-" ? Pending.standardInput : .named($0) }
        pending = (standardInput ? named + [.standardInput] : named).reversed()
    }

    package mutating func next() -> Result<RawInput, IntakeError>? {
        while true {
            if let line = lines?.next() { return Self.resolved(line) }
            lines = nil
            guard let path = pending.popLast() else { return nil }
            do throws(IntakeError) {
                if let input = try open(path) { return .success(input) }
            } catch {
                return .failure(error)
            }
        }
    }

    /// A line itself, or the file that it names.
    private static func resolved(_ line: Result<RawInput, IntakeError>) -> Result<RawInput, IntakeError> {
        guard case .success(let input) = line else { return line }
        do throws(IntakeError) {
            let named = try namedInput(input) { path throws(IntakeError) in
                if isFolder(path) { throw .unreadable(path: path, reason: "it is a folder") }
                if isSpecialFile(path) { throw .unreadable(path: path, reason: "it is no file") }
                var file = LineReader(try openFile(path), path: path)
                let head = try file.peek()
                let format = InputFormat(ending: ending(of: path)) ?? sniffedFormat(head)
                return RawInput(
                    origin: Origin(path: path), bytes: try file.rest(), format: format == .jsonLine ? .text : format)
            }
            return .success(named ?? input)
        } catch {
            return .failure(error)
        }
    }

    /// Opens what comes next: gives the article it is, or nil after noting the articles it holds.
    private mutating func open(_ next: Pending) throws(IntakeError) -> RawInput? {
        switch next {
        case .standardInput:
            lines = LineReader(.standardInput, path: "-")
            return nil
        case .met(let path):
            if isFolder(path) {
                try walk(path)
                return nil
            }
            guard let format = InputFormat(ending: ending(of: path)), !isSpecialFile(path) else { return nil }
            return try read(path, as: format)
        case .named(let path):
            if isFolder(path) {
                walked = []
                try walk(path)
                return nil
            }
            return try read(path, as: InputFormat(ending: ending(of: path)))
        }
    }

    /// Puts the entries of a folder next in line; hidden ones and folders already walked are passed over.
    private mutating func walk(_ folder: String) throws(IntakeError) {
        guard walked.insert(realPath(folder)).inserted else { return }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw IntakeError.unreadable(path: folder, reason: reason(for: folder, error))
        }
        let parent = folder.hasSuffix("/") ? folder : folder + "/"
        let visible = names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        pending += visible.reversed().map { .met(parent + $0) }
    }

    /// Reads a file whole, or starts on its lines. Without a format the first bytes decide.
    private mutating func read(_ path: String, as given: InputFormat?) throws(IntakeError) -> RawInput? {
        var file = LineReader(try openFile(path), path: path)
        let head = try file.peek()
        let format = given ?? sniffedFormat(head)
        if format == .jsonLine {
            lines = file
            return nil
        }
        return RawInput(origin: Origin(path: path), bytes: try file.rest(), format: format)
    }
}

/// The last part of a path without its ending: the name an article goes by when it has no other.
func stem(of path: String) -> String {
    if path == "-" { return "stdin" }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
}

private func ending(of path: String) -> Substring {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...]
}

private func isFolder(_ path: String) -> Bool { fileType(path) == .typeDirectory }

/// True for pipes and devices, which a folder may hold and which may never end.
private func isSpecialFile(_ path: String) -> Bool {
    guard let type = fileType(path) else { return false }
    return type != .typeRegular && type != .typeSymbolicLink
}

/// What a path leads to; a link only where it leads nowhere, and nil where there is nothing.
private func fileType(_ path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: realPath(path))
    return attributes?[.type] as? FileAttributeType
}

private func realPath(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
}

private func openFile(_ path: String) throws(IntakeError) -> FileHandle {
    do {
        return try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
        throw IntakeError.unreadable(path: path, reason: reason(for: path, error))
    }
}

/// What went wrong with a path, in plain words.
private func reason(for path: String, _ error: any Error) -> String {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return "there is no such file" }
    return files.isReadableFile(atPath: path) ? error.localizedDescription : "no permission"
}
