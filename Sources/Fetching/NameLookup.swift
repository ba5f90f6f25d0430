import NIOCore
import NIOPosix

/// Finds the IP addresses of a host and keeps to those that may be connected to.
///
/// The connection is then made to the address that was looked at, not to the name: a name server that answers
/// differently the second time (DNS rebinding) changes nothing.
struct NameLookup: Sendable {
    let allowsPrivate: Bool

    /// The first address of `host`, as digits; refused where it may not be connected to.
    func address(of host: String, port: Int) async throws(FetchError) -> String {
        let found: SocketAddress
        do {
            found = try await NIOThreadPool.singleton.runIfActive {
                try SocketAddress.makeAddressResolvingHost(host, port: port)
            }
        } catch {
            throw .unknownHost(host)
        }
        guard allowsPrivate || AddressRange.isPublic(found) else { throw .privateAddress(host: host) }
        guard let digits = found.ipAddress else { throw .unknownHost(host) }
        return digits
    }
}
