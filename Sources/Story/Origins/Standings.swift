package import Entries

/// Who of a family is the original, as far as anything says so.
package enum Standings {
    /// What is known of one member: in the order in which they were taken in.
    package struct Member {
        /// The article by which it is counted: the same for the parts of one article.
        let report: ArticleNumber
        let outlet: String?
        /// The day of publication, in an order that days have: `2018-06-12`.
        let day: String?
        let credit: Credit?
        /// Where it was published on the web.
        let url: String?
        /// Of one page of several, its number: all may give the address of the first as theirs.
        let part: Int?

        package init(
            report: ArticleNumber, outlet: String?, day: String?, credit: Credit?, url: String? = nil, part: Int? = nil
        ) {
            self.report = report
            self.outlet = outlet
            self.day = day
            self.credit = credit
            self.url = url
            self.part = part
        }
    }

    /// The standing of each member.
    ///
    /// The original is the member whose outlet the others credit; else, where nobody credits an agency, the one that is
    /// the earliest by date, where the dates of all are known and no two are first. Else nobody is, and the earliest with
    /// a date, or the first taken in, is the earliest seen. The parts of one article stand and fall together.
    ///
    /// - Parameter areAll: false where the family has more members than these.
    package static func of(_ members: [Member], areAll: Bool = true) -> [Standing] {
        guard let (first, standing) = first(members, areAll: areAll) else { return [] }
        return members.indices.map { index in
            if members[index].report == members[first].report { return standing }
            return isChanged(index, of: members) ? .laterVersion : .copy
        }
    }

    /// The member that comes before the others, and as what; nil where there is none.
    private static func first(_ members: [Member], areAll: Bool) -> (Int, Standing)? {
        guard !members.isEmpty else { return nil }
        let agencies = Set(members.compactMap(\.credit?.source))
        let credited = members.indices.first { index in
            members[index].outlet.map { outlet in agencies.contains { Agencies.shared.isSame(outlet, as: $0) } }
                ?? false
        }
        if let credited { return (credited, .credited) }
        if areAll, agencies.isEmpty, let earliest = earliest(members) { return (earliest, .earliest) }
        return (firstKnown(members), .earliestSeen)
    }

    /// True for what stands where one taken in before it stood: the outlet changed it.
    private static func isChanged(_ index: Int, of members: [Member]) -> Bool {
        guard let url = members[index].url else { return false }
        return members[..<index].contains { $0.url == url && $0.part == members[index].part }
    }

    private static func earliest(_ members: [Member]) -> Int? {
        let days = members.compactMap(\.day)
        guard days.count == members.count, let first = days.min() else { return nil }
        let firsts = members.indices.filter { members[$0].day == first }
        return Set(firsts.map { members[$0].report }).count == 1 ? firsts.first : nil
    }

    /// The earliest of those with a date, the first taken in of several; the first of all where none has a date.
    private static func firstKnown(_ members: [Member]) -> Int {
        let first = members.compactMap(\.day).min()
        return members.firstIndex { $0.day == first } ?? 0
    }
}
