package import Entries
import Fetching
import Foundation
import Intake
import Ledger

/// A feed that a user wants to be watched.
package struct NewFeed: Hashable, Sendable {
    /// As given; what it leads to is found out when it is asked for.
    package let address: String
    /// The outlet that publishes it.
    package let name: String?

    package init(address: String, name: String?) {
        self.address = address
        self.name = name
    }
}

/// What adding feeds came to.
package struct FeedsAdded: Sendable {
    package let added: [WatchedFeed]
    /// How many were watched already.
    package let known: Int
    /// What is no address.
    package let refused: [String]
}

extension Desk {
    /// Watches feeds from now on.
    package func watch(_ feeds: [NewFeed], clock: WatchClock = .system) throws -> FeedsAdded {
        let wanted = feeds.map { feed in
            WebAddress(feed.address).map { WatchedFeed(address: $0.text, name: feed.name, due: clock.now()) }
        }
        let good = wanted.compactMap(\.self)
        let added = try ledger.addFeeds(good, now: clock.now())
        let refused = zip(feeds, wanted).filter { $0.1 == nil }.map(\.0.address)
        return FeedsAdded(added: added, known: good.count - added.count, refused: refused)
    }

    /// Watches feeds no longer; says which were, and which were not watched before.
    package func watchNoLonger(_ addresses: [String]) throws -> (removed: [String], unknown: [String]) {
        var (removed, unknown) = ([String](), [String]())
        for address in addresses {
            // An address is kept as it is asked for; the one that was typed may lack a slash.
            let forms = [address, WebAddress(address)?.text].compactMap(\.self)
            if try forms.contains(where: { try ledger.removeFeed(at: $0) }) {
                removed.append(address)
            } else {
                unknown.append(address)
            }
        }
        return (removed, unknown)
    }

    /// The feeds that are watched, and how much waits.
    package func feeds() throws -> FeedOverview {
        FeedOverview(feeds: try ledger.feeds(), waiting: try ledger.pendingCount())
    }

    /// The feeds as OPML, for other programs.
    package func feedsAsOPML(title: String) throws -> String {
        OPML.list(try ledger.feeds().map { ListedFeed(address: $0.address, title: $0.name ?? $0.title) }, title: title)
    }

    /// The feeds that a file lists: OPML, or a text with an address on each line.
    package static func feeds(listedIn path: String) throws(FeedListError) -> [NewFeed] {
        let bytes: [UInt8]
        do {
            bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .unreadable(
                path: path,
                reason: FileManager.default.fileExists(atPath: path) ? "no permission" : "there is no such file")
        }
        if let addresses = AddressList.addresses(in: bytes) { return addresses.map { NewFeed(address: $0, name: nil) } }
        guard let listed = OPML.feeds(in: bytes) else { throw .noList(path: path) }
        return listed.map { NewFeed(address: $0.address, name: $0.title) }
    }
}

/// Why a list of feeds could not be taken.
package enum FeedListError: Error, Equatable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case noList(path: String)

    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path): cannot be read (\(reason)). Check the name and the permissions; nothing was imported."
        case .noList(let path):
            "\(path): is neither OPML nor a text with an address on each line. Nothing was imported."
        }
    }
}
