import Entries
import Text

/// Which pieces of a plain text are its body and which are furniture of the page it was copied from.
///
/// Clean text is the common case: a rule that is not nearly sure leaves a piece alone.
struct Layout {
    private(set) var title: String?
    private let text: ArticleText
    private let pieces: [Piece]
    private var kinds: [BlockKind?]
    private let vocabulary = Vocabulary.english

    /// `judged` holds the kinds that the classifier gave the pieces of a copied page.
    init(_ text: ArticleText, _ pieces: [Piece], title: String?, judged: [BlockKind?]? = nil) {
        self.text = text
        self.pieces = pieces
        kinds = judged ?? pieces.map { _ in nil }
        if judged == nil {
            markPhrases()
            markMenus()
            markLists()
        }
        markTitle(title.map { fold(ArraySlice($0.utf8)) })
        markHead()
        markHeadings()
    }

    var blocks: [Block] {
        zip(pieces, kinds).map { Block($0.range, $1 ?? .paragraph) }
    }
}

// MARK: - Furniture by its words

extension Layout {
    private mutating func markPhrases() {
        for (index, piece) in pieces.enumerated() where kinds[index] == nil {
            if !piece.hasWords {
                kinds[index] = .navigation
            } else if piece.words <= 40, !piece.folded.isEmpty {
                kinds[index] = vocabulary.kind(of: piece.folded)
            }
        }
    }

    /// "LATEST POSTS" and what follows it, up to the next running text.
    private mutating func markLists() {
        var inList = false
        for (index, piece) in pieces.enumerated() {
            if vocabulary.headsList(piece.folded) {
                inList = true
                kinds[index] = .teaser
            } else if inList, kinds[index] == nil {
                inList = isTeaser(piece)
                if inList { kinds[index] = .teaser }
            }
        }
    }

    /// A headline, or the beginning of a text that goes on elsewhere.
    private func isTeaser(_ piece: Piece) -> Bool {
        if isCutOff(text.bytes[piece.range.lower..<piece.range.upper]) { return piece.words <= 60 }
        let last = text.bytes[piece.range.upper - 1]
        return piece.words <= 20 && (!piece.endsSentence || last == UInt8(ascii: "?"))
    }

    /// Menus: several menu words in one line, or a column of lines with many of them.
    private mutating func markMenus() {
        for (index, piece) in pieces.enumerated() where kinds[index] == nil && isMenuLine(piece) {
            kinds[index] = .navigation
        }
        var start = 0
        while start < pieces.count {
            let end = pieces[start...].firstIndex { !isMenuItem($0) } ?? pieces.count
            let known = pieces[start..<end].count { vocabulary.isMenuWord($0.folded) }
            if known >= 3, known * 10 >= (end - start) * 3 {
                for index in start..<end where kinds[index] == nil { kinds[index] = .navigation }
            }
            start = end + 1
        }
    }

    private func isMenuItem(_ piece: Piece) -> Bool {
        piece.words <= 4 && piece.range.count <= 40 && !piece.endsSentence
    }

    private func isMenuLine(_ piece: Piece) -> Bool {
        guard piece.isShortLine || piece.range.count <= 200 && !piece.endsSentence else { return false }
        let items = menuItems(text.bytes[piece.range.lower..<piece.range.upper])
        let known = items.count { vocabulary.isMenuWord($0) }
        if items.count >= 2 {
            return known >= 2 && known * 5 >= items.count * 2 && items.allSatisfy { $0.utf8.count <= 30 }
        }
        let words = piece.folded.split(separator: " ")
        return words.count >= 3 && words.allSatisfy { vocabulary.isMenuWord(String($0)) }
    }
}

// MARK: - Title and head

extension Layout {
    /// How far down a title may stand.
    private static let titleDepth = 8

    /// Finds the title, and what repeats it: alone, with menu words glued before, or with the outlet behind.
    private mutating func markTitle(_ given: String?) {
        let top = pieces.indices.prefix(Self.titleDepth).filter { !pieces[$0].folded.isEmpty }
        guard let index = titleIndex(top, given) else { return }
        let wanted = pieces[index].folded
        title = text[pieces[index].range]
        for other in pieces.indices where other != index {
            let folded = pieces[other].folded
            guard folded.utf8.count >= wanted.utf8.count else { continue }
            if folded == wanted {
                kinds[other] = .repeatedTitle
            } else if other < index, repeats(folded, wanted) {
                kinds[other] = folded.hasSuffix(wanted) ? .navigation : .repeatedTitle
            }
        }
        kinds[index] = .heading
    }

    private func titleIndex(_ top: [Int], _ given: String?) -> Int? {
        if let given, !given.isEmpty {
            return top.first { pieces[$0].folded == given }
        }
        for index in top {
            let folded = pieces[index].folded
            let titles = top.filter { $0 > index && isTitle(pieces[$0]) }
            if let later = titles.first(where: { repeats(folded, pieces[$0].folded) }) {
                return folded == pieces[later].folded ? index : later
            }
        }
        return top.first.flatMap { kinds[$0] == nil && $0 + 1 < pieces.count && isTitle(pieces[$0]) ? $0 : nil }
    }

    /// True where `longer` is a title with something short glued to it.
    private func repeats(_ longer: String, _ title: String) -> Bool {
        let extra = longer.utf8.count - title.utf8.count
        guard title.utf8.count >= 20, (0...40).contains(extra) else { return false }
        return longer.hasSuffix(title) || longer.hasPrefix(title + " - ") || longer.hasPrefix(title + " | ")
            || longer.hasPrefix(title + " – ") || longer.hasPrefix(title + " — ")
    }

    /// A first line that is no sentence, or is one written as titles are.
    private func isTitle(_ piece: Piece) -> Bool {
        guard piece.words <= 25, !opensQuotationOnly(piece.range) else { return false }
        return !piece.endsSentence || hasTitleCase(piece)
    }

    /// Names, dates and pictures between the title and the first running text.
    private mutating func markHead() {
        let end = pieces.firstIndex { $0.isRunningText } ?? min(pieces.count, Self.titleDepth)
        for index in pieces.indices.prefix(end) where kinds[index] == nil && !pieces[index].folded.isEmpty {
            if isByline(pieces[index]) || isDateLine(pieces[index]) { kinds[index] = .byline }
        }
    }

    /// "By Jane Doe", perhaps with a place or an office.
    private func isByline(_ piece: Piece) -> Bool {
        let words = text[piece.range].split(whereSeparator: \.isWhitespace)
        guard (2...12).contains(words.count), words[0].lowercased() == "by" else { return false }
        return words[1].first?.isUppercase ?? false
    }

    private func isDateLine(_ piece: Piece) -> Bool {
        let words = piece.folded.split { !$0.isLetter && !$0.isNumber }
        let named = words.count { vocabulary.isDateWord($0.utf8) }
        let numbers = words.count { $0.first?.isNumber ?? false }
        return named > 0 && numbers > 0 && named + numbers == words.count
    }
}

// MARK: - Headings

extension Layout {
    private mutating func markHeadings() {
        let body = pieces.indices.filter { kinds[$0] == nil || kinds[$0] == .heading }
        for (place, index) in body.enumerated() where kinds[index] == nil && isHeadingLike(pieces[index]) {
            guard place + 1 < body.count else { continue }
            let next = pieces[body[place + 1]]
            // Two in a row can be a heading with its subheading; more are a list.
            if next.words >= 8, !isHeadingLike(next) { kinds[index] = .heading }
        }
    }

    private func isHeadingLike(_ piece: Piece) -> Bool {
        guard piece.isShortLine, !opensQuotationOnly(piece.range) else { return false }
        let first = text.scalar(at: piece.range.lower).value
        let last = text.bytes[piece.range.upper - 1]
        guard last != UInt8(ascii: ","), !first.properties.isLowercase else { return false }
        return isQuotationMark(first) || first.properties.isAlphabetic || first.properties.numericType != nil
    }

    /// True for a piece of direct speech: it begins with a quotation mark, and ends with one or never closes it.
    private func opensQuotationOnly(_ range: ByteRange) -> Bool {
        let first = text.scalar(at: range.lower).value
        guard isQuotationMark(first), let last = text.scalar(before: range.upper)?.value else { return false }
        return isQuotationMark(last) || !text[range].unicodeScalars.dropFirst().contains(where: isQuotationMark)
    }

    private func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "“", "”", "„", "«", "»", "‘", "’", "'": true
        default: false
        }
    }

    /// Most words of four letters and more begin with a capital.
    private func hasTitleCase(_ piece: Piece) -> Bool {
        let words = text[piece.range].split(whereSeparator: \.isWhitespace).filter { $0.utf8.count >= 4 }
        let capitals = words.count { $0.first { $0.isLetter || $0.isNumber }.map { !$0.isLowercase } ?? true }
        return words.count >= 3 && capitals * 10 >= words.count * 8
    }
}
