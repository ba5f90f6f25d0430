import Entries

/// Parties with how much is recorded of them.
struct PartiesTable {
    let tallies: [PartyTally]
    /// The number whose bar is full; the largest shown, unless the list began on an earlier page.
    var longest: Int?

    var html: HTML {
        let longest = longest ?? tallies.first?.statements ?? 0
        return Tag.table(.class("speakers")) {
            Tag.thead {
                Tag.tr {
                    Tag.th(.scope("col")) { "Party" }
                    Tag.th(.scope("col"), .class("kind")) { "Kind" }
                    Tag.th(.scope("col"), .class("number")) { "Statements" }
                    Tag.td(.class("drawn"))
                    Tag.th(.scope("col"), .class("number")) { "Mentions" }
                    Tag.th(.scope("col"), .class("number")) { "Articles" }
                }
            }
            Tag.tbody { tallies.map { row($0, longest) } }
        }
    }

    private func row(_ tally: PartyTally, _ longest: Int) -> HTML {
        Tag.tr {
            Tag.th(.scope("row")) { Tag.a(.href(.party(tally.id))) { Tag.bdi { tally.name } } }
            Tag.td(.class("kind")) { tally.kind.rawValue }
            Tag.td(.class("number")) { grouped(tally.statements) }
            Tag.td(.class("drawn")) { if tally.statements > 0 { Bar(value: tally.statements, longest: longest).html } }
            Tag.td(.class("number")) { grouped(tally.mentions) }
            Tag.td(.class("number")) { grouped(tally.articles) }
        }
    }
}
