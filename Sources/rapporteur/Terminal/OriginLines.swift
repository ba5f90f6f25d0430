package import Entries
import Text

extension Page {
    /// Adds a family as it is listed: its first article and its counts.
    package mutating func family(_ family: FamilyTally) {
        paragraph([Run(family.first.title ?? "untitled", family.first.title == nil ? .dim : .bold)])
        let known = [family.first.outlet, family.first.published].compactMap(\.self)
        paragraph(
            [Run(family.first.id.value), Run(", " + (known + [family.counts.words]).joined(separator: ", "), .dim)],
            indent: 4)
    }

    /// Adds the family of an article, in time, and the passages it shares with others.
    package mutating func origins(_ origins: ArticleOrigins) {
        paragraph([Run(origins.article.title ?? origins.article.id.value, .bold)])
        if let family = origins.family {
            let agency = family.agency.map { ", from \($0) as they say" } ?? ""
            paragraph([Run(family.counts.words + agency)])
            for member in family.members {
                blankLine()
                self.member(member, isAsked: member.article.id == origins.article.id)
            }
        } else {
            paragraph([Run("No copies of it are in the record.")])
        }
        for change in origins.changes {
            blankLine()
            self.change(change)
        }
        for passage in origins.borrowed {
            blankLine()
            paragraph([Run("Shared with ", .dim), Run(passage.other.id.value, .source), Run(bytes(passage), .dim)])
            paragraph([Run(passage.passage.words)], indent: 4)
        }
    }

    /// Adds something told differently: what the two articles say, the earlier first, and where.
    package mutating func change(_ change: ToldDifferently) {
        paragraph([Run("Told differently: ", .dim), Run(change.kind.rawValue, .bold)])
        side(change.earlier, .removed)
        side(change.later, .added)
    }

    private mutating func side(_ side: ToldDifferently.Side, _ ink: Ink) {
        let article = side.article
        let known = [article.published, article.outlet].compactMap(\.self)
        let bytes = ", bytes \(side.place.lower)-\(side.place.upper)"
        paragraph(
            [Run(article.id.value, .source), Run(([""] + known).joined(separator: ", ") + bytes, .dim)], indent: 4)
        guard let words = side.words else { return paragraph([Run("…\(side.around.words.oneLine)…")], indent: 8) }
        let start = side.around.range.lower
        let before = String(decoding: side.around.words.utf8.prefix(words.range.lower - start), as: UTF8.self)
        let behind = String(decoding: side.around.words.utf8.dropFirst(words.range.upper - start), as: UTF8.self)
        let signs = ink == .removed ? ("[-", "-]") : ("{+", "+}")
        paragraph(
            [Run("…" + before)] + signed(words.words.oneLine, signs.0, signs.1, ink) + [Run(behind + "…")], indent: 8)
    }

    private func bytes(_ passage: BorrowedPassage) -> String {
        let (here, there) = (passage.passage.range, passage.there)
        return ", bytes \(here.lower)-\(here.upper), there \(there.lower)-\(there.upper)"
    }

    private mutating func member(_ member: FamilyMember, isAsked: Bool) {
        let article = member.article
        let known = [article.published ?? "undated", article.outlet ?? "unknown outlet"]
        paragraph([
            Run(article.id.value, isAsked ? .bold : .source), Run(", " + known.joined(separator: ", "), .dim),
        ])
        var notes = [member.standing.rawValue]
        if let credit = member.credit { notes.append("credits \(credit.source)") }
        if let kin = member.kin {
            notes.append("\(kin.containedHere) % in \(kin.article.value), \(kin.containedThere) % of that in it")
        }
        paragraph([Run(notes.joined(separator: ", "))], indent: 4)
    }

    /// Adds two articles compared: what they tell differently, then the texts.
    package mutating func difference(_ compared: ComparedArticles, full: Bool) {
        paragraph([Run("[-"), Run(compared.here.id.value, .removed), Run("-]")])
        paragraph([Run("{+"), Run(compared.there.id.value, .added), Run("+}")])
        let difference = compared.difference
        paragraph([
            Run(
                "\(difference.containedHere) % of the first stand in the second, \(difference.containedThere) % of the "
                    + "second in the first.", .dim)
        ])
        for change in difference.changes {
            paragraph([Run(change.kind.rawValue + ": ", .bold)] + edit(change.here, change.there, compared))
        }
        for row in difference.rows {
            blankLine()
            paragraph(runs(row, compared, full: full))
        }
    }

    private func edit(_ here: ByteRange?, _ there: ByteRange?, _ compared: ComparedArticles) -> [Run] {
        let removed = here.map { signed(compared.hereText[$0].oneLine, "[-", "-]", .removed) } ?? []
        let added = there.map { signed(compared.thereText[$0].oneLine, "{+", "+}", .added) } ?? []
        return removed + (removed.isEmpty || added.isEmpty ? [] : [Run(" ")]) + added
    }

    /// The words with signs around them where there are no colours to tell them by.
    private func signed(_ words: String, _ open: String, _ close: String, _ ink: Ink) -> [Run] {
        colours ? [Run(words, ink)] : [Run(open + words + close)]
    }

    private func runs(_ row: DifferenceRow, _ compared: ComparedArticles, full: Bool) -> [Run] {
        var runs: [Run] = []
        var (here, there) = (row.here[...], row.there[...])
        while !here.isEmpty || !there.isEmpty {
            if !runs.isEmpty { runs.append(Run(" ")) }
            let removed = here.first.flatMap { $0.isSame ? nil : $0.range }
            let added = there.first.flatMap { $0.isSame ? nil : $0.range }
            if removed != nil || added != nil {
                runs += edit(removed, added, compared)
            } else if let same = here.first {
                let words = compared.hereText[same.range].oneLine
                runs.append(Run(full ? words : words.middleCut))
            }
            // The same words stand first in both, or one waits for the other to come to them.
            let areSame = removed == nil && added == nil
            if removed != nil || areSame { here = here.dropFirst() }
            if added != nil || areSame { there = there.dropFirst() }
        }
        return runs
    }
}

extension String {
    /// The words with every run of blanks and line breaks as one blank.
    fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The first and the last words of a long stretch.
    fileprivate var middleCut: String {
        let words = split(separator: " ")
        let kept = 12
        guard words.count > kept * 3 else { return self }
        return (words.prefix(kept) + ["[…]"] + words.suffix(kept)).joined(separator: " ")
    }
}
