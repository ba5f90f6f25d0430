package import Fetching
import Foundation
import Intake
package import Ledger

/// How the web may be asked: through which proxy, in whose name, and whether one's own network is open.
package struct WebAccess: Sendable {
    private let settings: FetchSettings

    /// - Parameters:
    ///   - environment: where proxies are named.
    ///   - contact: how the owner of a server can reach whoever runs this.
    /// - Throws: `FetchError`, where a proxy that is named cannot be used.
    package init(environment: [String: String], allowsPrivate: Bool, contact: String?) throws(FetchError) {
        settings = FetchSettings(
            proxies: try ProxySettings(environment: environment), allowsPrivate: allowsPrivate, contact: contact)
    }

    var fetcher: Fetcher { Fetcher(settings) }
}

extension Watch {
    package init(_ ledger: Ledger, room: ReadingRoom?, web: WebAccess, options: Options = Options()) {
        self.init(ledger, room: room, fetcher: web.fetcher, options: options)
    }
}

/// What of some paths is on the web: addresses, and texts with an address on each line.
package enum WebPaths {
    /// The paths of files, and the addresses to be fetched.
    package static func divided(_ paths: [String]) -> (files: [String], addresses: [String]) {
        var (files, addresses) = ([String](), [String]())
        for path in paths {
            if AddressList.isAddress(path) {
                addresses.append(path)
            } else if let listed = listed(in: path) {
                addresses += listed
            } else {
                files.append(path)
            }
        }
        return (files, addresses)
    }

    /// Lists are small; a large file is not read twice to find out that it is none.
    private static let largestList = 4 << 20

    private static func listed(in path: String) -> [String]? {
        guard path != "-", let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
            size <= largestList, let bytes = FileManager.default.contents(atPath: path)
        else { return nil }
        return AddressList.addresses(in: [UInt8](bytes))
    }
}
