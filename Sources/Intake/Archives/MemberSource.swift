import Entries

/// A file that holds several inputs, handed out one at a time.
protocol MemberSource {
    /// The next input, or why it cannot be read; nil when there is none left.
    mutating func next() -> Result<RawInput, IntakeError>?
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

/// What a member of an archive is, by its name. Hidden files, and what a Mac puts beside each file, are nothing.
enum MemberKind: Equatable {
    case article(InputFormat)
    case feed
    case archive

    init?(path: String) {
        let parts = path.split(separator: "/")
        guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") && $0 != "." && $0 != ".." }),
            !parts.contains("__MACOSX"), let dot = name.lastIndex(of: ".")
        else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        switch ending {
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
