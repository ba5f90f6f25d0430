package import Entries

/// The feeds of a ledger as JSON has them.
extension FeedOverview: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("feeds", feeds)
            $0.member("waiting", waiting)
        }
    }
}

extension WatchedFeed: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("address", address)
            $0.member("outlet", name)
            $0.member("title", title)
            $0.member("read", read.map(Moment.iso))
            $0.member("asked", asked.map(Moment.iso))
            $0.member("due", isGone ? nil : Moment.iso(due))
            $0.member("failures", failures)
            $0.member("fault", fault)
            $0.member("gone", isGone)
        }
    }
}
