/// A person's time in an office.
package struct Tenure: Hashable, Sendable {
    package let office: PartyID
    package let person: PartyID
    /// From the first day in office to the first day no longer; open while in office, as of the file that says so.
    package let period: Period
    package let isActing: Bool
    /// Who says so, for people to look up.
    package let source: String?

    package init(office: PartyID, person: PartyID, _ period: Period, isActing: Bool = false, source: String? = nil) {
        self.office = office
        self.person = person
        self.period = period
        self.isActing = isActing
        self.source = source
    }
}

/// Who held an office on a day: surely, and perhaps.
package struct Holders: Hashable, Sendable {
    package let certain: [Tenure]
    /// In office on some of the days asked for, or as far as the days at the ends are known.
    package let possible: [Tenure]

    package var all: [Tenure] { certain + possible }
}

/// The offices of a person as of a day.
package struct OfficesHeld: Hashable, Sendable {
    package let held: Holders
    package let former: [Tenure]
    package let future: [Tenure]
}
