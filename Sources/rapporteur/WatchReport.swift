import Desk
import Entries
import Exports

/// Says what `watch` does, line by line, and counts what failed.
struct WatchReport {
    let json: Bool
    private var failures = 0
    private var steps = 0

    init(json: Bool) { self.json = json }

    var isEmpty: Bool { steps == 0 }

    mutating func note(_ event: WatchEvent) throws {
        let line = WatchLine(event)
        steps += line.isStep ? 1 : 0
        failures += line.failures
        if json { return try Output(.output).json(line) }
        if line.failures > 0 {
            Output.complain(line.words)
        } else {
            try Output(.output).line(line.words.harmless)
        }
        for fault in line.faults { Output.complain(fault) }
    }

    /// Ends with the exit code for what failed, where anything did.
    func end() throws(ExitStatus) {
        guard failures > 0 else { return }
        Output.complain("\(failures) of \(counted(steps, "request")) failed; the rest is kept")
        throw .someFailed
    }
}

/// One thing that was done, in words and for programs.
private struct WatchLine: JSONWritable {
    private let event: WatchEvent

    init(_ event: WatchEvent) { self.event = event }

    /// Articles are read many at a time; the rest is one thing each.
    var isStep: Bool {
        if case .articlesRead = event { return false }
        return true
    }

    var failures: Int {
        switch event {
        case .feedFailed, .pageFailed, .givenUp: 1
        case .articlesRead(let summary): summary.failures.count
        default: 0
        }
    }

    var faults: [String] {
        guard case .articlesRead(let summary) = event else { return [] }
        return summary.failures.map { "\($0)" }
    }

    var words: String {
        switch event {
        case .feedRead(let feed, let new, let notes):
            "\(feed.shownName): \(new) new" + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
        case .feedUnchanged(let feed): "\(feed.shownName): nothing new"
        case .feedFailed(let feed):
            (feed.fault ?? "")
                + (feed.isGone ? " It is asked no more." : " It is asked again at \(Moment.text(feed.due)).")
        case .pageFetched(let address): "fetched \(address)"
        case .pageFailed(_, let reason, let retry?): "\(reason) It is asked again at \(Moment.text(retry))."
        case .pageFailed(_, let reason, nil): "\(reason) What its feed says of it is read."
        case .givenUp(_, let reason): reason
        case .articlesRead(let summary):
            "\(counted(summary.added, "article")) read, \(counted(summary.statements, "statement")) found."
        }
    }

    func write(to json: inout JSONWriter) {
        json.object {
            switch event {
            case .feedRead(let feed, let new, let notes):
                $0.member("did", "feed read")
                $0.member("feed", feed)
                $0.member("new", new)
                $0.member("notes", notes)
            case .feedUnchanged(let feed):
                $0.member("did", "feed unchanged")
                $0.member("feed", feed)
            case .feedFailed(let feed):
                $0.member("did", "feed failed")
                $0.member("feed", feed)
            case .pageFetched(let address):
                $0.member("did", "page fetched")
                $0.member("address", address)
            case .pageFailed(let address, let reason, let retry):
                $0.member("did", "page failed")
                $0.member("address", address)
                $0.member("reason", reason)
                $0.member("again", retry.map(Moment.iso))
            case .givenUp(let address, let reason):
                $0.member("did", "given up")
                $0.member("address", address)
                $0.member("reason", reason)
            case .articlesRead(let summary):
                $0.member("did", "articles read")
                $0.member("added", summary.added)
                $0.member("known", summary.known)
                $0.member("statements", summary.statements)
                $0.member("failures", summary.failures.map { "\($0)" })
            }
        }
    }
}
