import Entries

/// Speakers with how much is recorded of them.
struct SpeakersTable {
    let tallies: [SpeakerTally]
    /// The number whose bar is full; the largest shown, unless the list began on an earlier page.
    var longest: Int?

    var html: HTML {
        let longest = longest ?? tallies.first?.statements ?? 0
        return Tag.table(.class("speakers")) {
            Tag.thead {
                Tag.tr {
                    Tag.th(.scope("col")) { "Speaker" }
                    Tag.th(.scope("col"), .class("number")) { "Statements" }
                    Tag.td(.class("drawn"))
                    Tag.th(.scope("col"), .class("number")) { "Articles" }
                }
            }
            Tag.tbody {
                for tally in tallies {
                    Tag.tr {
                        Tag.th(.scope("row")) {
                            Tag.a(.href(.speaker(tally.name))) { Tag.bdi { tally.name } }
                        }
                        Tag.td(.class("number")) { grouped(tally.statements) }
                        Tag.td(.class("drawn")) { Bar(value: tally.statements, longest: longest).html }
                        Tag.td(.class("number")) { grouped(tally.articles) }
                    }
                }
            }
        }
    }
}
