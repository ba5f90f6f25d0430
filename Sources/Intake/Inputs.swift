import Entries
import Foundation

/// The inputs that some paths hold, one at a time: files, folders in sorted order, and what is inside JSONL files, feeds
/// and archives.
package struct Inputs: Sequence, IteratorProtocol {
    /// The most bytes one file or one line may have.
    package static let largest = 256 << 20

    /// What is still to be opened, the next one last.
    private var pending: [Pending]
    /// The file being read that holds several inputs.
    private var members: (any MemberSource)?
    /// Whether these may name files to be read in their place: lines of the user's own may, what came in an archive or
    /// over the web may not.
    private var namesFiles: Bool { members is LineReader }
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

    /// Inputs that are there already, in this order.
    package init(_ inputs: [RawInput]) {
        pending = []
        members = ReadyInputs(inputs.map { .success($0) })
    }

    /// What is in the bytes of a file of that name, as if the user had named it.
    package init(_ bytes: [UInt8], named path: String) {
        pending = []
        do throws(IntakeError) {
            if let input = try open(ByteStream(bytes), at: path, ending: ending(of: path), true) {
                members = ReadyInputs([.success(input)])
            }
        } catch {
            members = ReadyInputs([.failure(error)])
        }
    }

    package mutating func next() -> Result<RawInput, IntakeError>? {
        while true {
            if let member = members?.next() { return namesFiles ? Self.resolved(member) : member }
            members = nil
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
                switch fileType(path) {
                case .typeDirectory?: throw .unreadable(path: path, reason: "it is a folder")
                case let type? where isSpecial(type): throw .unreadable(path: path, reason: "it is no file")
                default: break
                }
                var file = ByteStream(try openFile(path), path: path)
                let head = try file.peek(4096)
                let format = InputFormat(ending: ending(of: path)) ?? sniffedFormat(head)
                return RawInput(
                    origin: Origin(path: path), bytes: try file.rest(path), format: format == .jsonLine ? .text : format
                )
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
            members = LineReader(ByteStream(.standardInput, path: "-"), path: "-")
            return nil
        case .met(let path):
            if isFolder(path) {
                try walk(path)
                return nil
            }
            guard MemberKind(ending: ending(of: path)) != nil, !isSpecialFile(path) else { return nil }
            return try read(path, isNamed: false)
        case .named(let path):
            if isFolder(path) {
                walked = []
                try walk(path)
                return nil
            }
            return try read(path, isNamed: true)
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

    /// Reads a file whole, or starts on what is in it.
    private mutating func read(_ path: String, isNamed: Bool) throws(IntakeError) -> RawInput? {
        try open(ByteStream(try openFile(path), path: path), at: path, ending: ending(of: path), isNamed)
    }

    /// A file that was only met in a folder, and is not what its name says, is none that articles are looked for in.
    private mutating func open(
        _ stream: ByteStream, at path: String, ending: Substring, _ isNamed: Bool, isPacked: Bool = false
    ) throws(IntakeError) -> RawInput? {
        var stream = stream
        switch FileKind(head: try stream.peek(4096), ending: ending) {
        case .gzip:
            // Some files unpack to themselves, for ever (Cox, “Zip files all the way down”).
            guard !isPacked else {
                throw .unreadableMember(path: path, reason: "archives inside archives are not opened")
            }
            let inner = stem(of: path, without: ["gz", "tgz"])
            return try open(
                ByteStream(unpacking: stream), at: path, ending: Intake.ending(of: inner), isNamed, isPacked: true)
        case .warc: members = WARCRecords(stream, path: path)
        case .tar: members = TarMembers(stream, path: path)
        case .zip: members = ZipMembers(stream, path: path)
        case .feed: members = ReadyInputs(try feed(&stream, at: path))
        case .feedList:
            if isNamed { throw .addressList(path: path, kind: "a list of feeds", advice: Self.importAdvice) }
        case .article where !isNamed && InputFormat(ending: ending) == nil: return nil
        case .article(.jsonLine): members = LineReader(stream, path: path)
        case .article(let format):
            let bytes = try stream.rest(path)
            if isNamed, format == .text, AddressList.addresses(in: bytes) != nil {
                throw .addressList(path: path, kind: "a list of addresses", advice: Self.listAdvice)
            }
            return RawInput(origin: Origin(path: path), bytes: bytes, format: format)
        }
        return nil
    }

    private static let importAdvice = "`rapporteur feeds import` takes it"
    private static let listAdvice = "`rapporteur read` fetches it into a ledger"

    private func feed(
        _ stream: inout ByteStream, at path: String
    ) throws(IntakeError) -> [Result<RawInput, IntakeError>] {
        guard let feed = Feed(try stream.rest(path)) else {
            throw .unreadableMember(path: path, reason: "it begins like a feed and is none")
        }
        return feed.inputs(from: path)
    }
}

extension ByteStream {
    /// Everything that is left.
    fileprivate mutating func rest(_ path: String) throws(IntakeError) -> [UInt8] {
        let bytes = Array(try take(Inputs.largest + 1))
        guard bytes.count <= Inputs.largest else {
            throw .tooLarge(Origin(path: path), bytes: fileSize.map { Swift.max($0, bytes.count) } ?? bytes.count)
        }
        // An article that stops in the middle is no article.
        if let place = takeBreak() {
            throw .unreadableMember(path: path, reason: "it breaks off or is damaged at byte \(place), unpacked")
        }
        return bytes
    }
}

/// A path without the last of these endings.
private func stem(of path: String, without endings: Set<String>) -> String {
    let last = ending(of: path)
    return endings.contains(last.lowercased()) ? String(path.dropLast(last.count + 1)) : path
}

/// The last part of a path without its ending: the name an article goes by when it has no other.
func stem(of path: String) -> String {
    if path == "-" { return "stdin" }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
}

func ending(of path: String) -> Substring {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...]
}

private func isFolder(_ path: String) -> Bool { fileType(path) == .typeDirectory }

/// True for pipes and devices, which a folder may hold and which may never end.
private func isSpecialFile(_ path: String) -> Bool { fileType(path).map(isSpecial) ?? false }

private func isSpecial(_ type: FileAttributeType) -> Bool { type != .typeRegular && type != .typeSymbolicLink }

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
