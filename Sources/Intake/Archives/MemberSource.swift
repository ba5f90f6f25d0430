import Entries

/// A file that holds several inputs, handed out one at a time.
protocol MemberSource {
    /// The next input, or why it cannot be read; nil when there is none left.
    mutating func next() -> Result<RawInput, IntakeError>?
}

/// An archive that is read from front to back, member by member, as far as it is whole.
protocol ArchiveReader: MemberSource {
    /// What was read and not yet handed out.
    var waiting: ArraySlice<Result<RawInput, IntakeError>> { get set }
    var isDone: Bool { get set }

    /// Reads on by one member, which may hold several inputs or none. What it throws ends the archive.
    mutating func readMember() throws(IntakeError)
}

extension ArchiveReader {
    mutating func next() -> Result<RawInput, IntakeError>? {
        while waiting.isEmpty, !isDone {
            do throws(IntakeError) {
                try readMember()
            } catch {
                isDone = true
                waiting.append(.failure(error))
            }
        }
        return waiting.popFirst()
    }
}

/// Inputs that are all there already.
struct ReadyInputs: MemberSource {
    private var inputs: ArraySlice<Result<RawInput, IntakeError>>

    init(_ inputs: [Result<RawInput, IntakeError>]) { self.inputs = inputs[...] }

    mutating func next() -> Result<RawInput, IntakeError>? { inputs.popFirst() }
}

/// A file inside an archive, in memory.
struct Member {
    /// `archive.zip/news/a.html`
    let path: String
    let bytes: [UInt8]

    /// The inputs that the member holds: itself, the lines of a JSONL file, the items of a feed; none where its name says
    /// that it is something else.
    var inputs: [Result<RawInput, IntakeError>] {
        switch MemberKind(path: path) {
        case .article(.jsonLine): return lines
        case .article(let format): return [.success(RawInput(origin: Origin(path: path), bytes: bytes, format: format))]
        case .feed: return feed
        case .archive:
            return [.failure(.unreadableMember(path: path, reason: "archives inside archives are not opened"))]
        case nil: return []
        }
    }

    /// The items of a feed; nothing where the member is XML or JSON of another kind.
    private var feed: [Result<RawInput, IntakeError>] {
        guard FileKind(head: bytes.prefix(4096), ending: "") == .feed else { return [] }
        return Feed(bytes).map { $0.inputs(from: path) } ?? []
    }

    private var lines: [Result<RawInput, IntakeError>] {
        var lines = LineReader(ByteStream(bytes), path: path)
        var found: [Result<RawInput, IntakeError>] = []
        while let line = lines.next() { found.append(line) }
        return found
    }
}

/// What a member of an archive is, or a file in a folder, by its name.
enum MemberKind: Equatable {
    case article(InputFormat)
    case feed
    case archive

    /// Hidden files, and what a Mac puts beside each file, are nothing.
    init?(path: String) {
        let parts = path.split(separator: "/")
        guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") && $0 != "." && $0 != ".." }),
            !parts.contains("__MACOSX"), let dot = name.lastIndex(of: ".")
        else { return nil }
        self.init(ending: name[name.index(after: dot)...])
    }

    init?(ending: some StringProtocol) {
        switch ending.lowercased() {
        case "xml", "rss", "atom", "rdf", "json": self = .feed
        case "zip", "tar", "tgz", "gz", "warc": self = .archive
        default:
            guard let format = InputFormat(ending: ending) else { return nil }
            self = .article(format)
        }
    }
}

/// How much a packed file may grow when it is unpacked.
enum PackingLimit {
    /// Text packs to a fifth, lists of the same word to a fiftieth. What grows more than this, and to more than a
    /// megabyte, was made to fill a disk.
    private static let growth = 200
    private static let small = 1 << 20

    static let reason = "it unpacks to more than \(growth) times its size"

    static func isBomb(unpacked: Int, packed: Int) -> Bool { unpacked > small && unpacked / growth > packed }
}
