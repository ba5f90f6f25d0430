/// Takes out of HTML what says nothing about its text, before it is parsed: scripts, styles, comments, drawings, and all
/// attributes but those of `AttributeName`.
///
/// Most of a page goes, and with it what makes libxml2 slow (attributes without number, which it compares pair by pair;
/// end tags without a start, for each of which it walks all that is open) or blind (nesting without end). One pass,
/// linear in the page. Its limits are far from real pages.
struct PageCleaner {
    private let html: [UInt8]
    private var place = 0
    private(set) var cleaned: [UInt8] = []
    private(set) var linkedData: [[UInt8]] = []
    /// Start and end tags that are open, as far as it takes to limit them.
    private var nesting = Nesting()
    private var commentsEnd = true

    /// No page has a tenth of this left when it is clean.
    private static let longest = 3 << 20
    /// More than this of one attribute is cut off; `content` holds whole descriptions.
    private static let longestValue = 4_000
    /// JSON-LD in one page beyond this is left out.
    private static let mostLinkedData = 4 << 20
    private var linkedBytes = 0
    /// True where the page was longer than that.
    private(set) var isCutOff = false

    init(_ html: [UInt8]) {
        self.html = html
        cleaned.reserveCapacity(html.count / 2)
        while place < html.count, cleaned.count < Self.longest { step() }
        isCutOff = place < html.count
    }

    private mutating func step() {
        let start = place
        while place < html.count, html[place] != UInt8(ascii: "<") { place += 1 }
        if place > start { cleaned += html[start..<place] }
        guard place < html.count else { return }
        switch byte(at: place + 1) {
        case UInt8(ascii: "!"): skipDeclaration()
        case UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"))
        case UInt8(ascii: "/") where isLetter(byte(at: place + 2)): endTag()
        case let next where isLetter(next): startTag()
        default:
            cleaned += Self.lessThan
            place += 1
        }
    }

    private static let lessThan = Array("&lt;".utf8)

    private func byte(at index: Int) -> UInt8 { index < html.count ? html[index] : 0 }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private mutating func skip(past end: UInt8) {
        while place < html.count, html[place] != end { place += 1 }
        place = min(place + 1, html.count)
    }

    // MARK: Comments

    /// A comment that never ends is taken for a slip of the pen, and what follows for text.
    private mutating func skipDeclaration() {
        guard byte(at: place + 2) == 0x2D, byte(at: place + 3) == 0x2D else {
            return skip(past: UInt8(ascii: ">"))
        }
        if commentsEnd, let end = commentEnd(from: place + 4) {
            place = end
        } else {
            commentsEnd = false
            place += 4
        }
    }

    private func commentEnd(from start: Int) -> Int? {
        // "<!-->" and "<!--->" are whole.
        if byte(at: start) == UInt8(ascii: ">") { return start + 1 }
        if byte(at: start) == 0x2D, byte(at: start + 1) == UInt8(ascii: ">") { return start + 2 }
        var index = start
        while index + 2 < html.count {
            if html[index + 2] != UInt8(ascii: ">") {
                index += 1
            } else if html[index] == 0x2D, html[index + 1] == 0x2D {
                return index + 3
            } else {
                index += 3
            }
        }
        return nil
    }

    // MARK: Tags

    private mutating func endTag() {
        place += 2
        let name = name()
        skip(past: UInt8(ascii: ">"))
        guard nesting.close(name.hash) else { return }
        cleaned.append(UInt8(ascii: "<"))
        cleaned.append(UInt8(ascii: "/"))
        write(name)
        cleaned.append(UInt8(ascii: ">"))
    }

    private mutating func startTag() {
        place += 1
        let name = name()
        let tag = Tag(hash: name.hash)
        let written = cleaned.count
        cleaned.append(UInt8(ascii: "<"))
        write(name)
        let isLinkedData = attributes()
        cleaned.append(UInt8(ascii: ">"))
        switch tag {
        case .script, .style, .iframe, .svg, .math, .template, .canvas, .noscript, .textarea, .audio, .video, .object:
            cleaned.removeLast(cleaned.count - written)
            dropContents(of: html[name.place].map(lowered), isLinkedData: isLinkedData && tag == .script)
        case .title: titleText()
        default:
            if !tag.isVoid, !nesting.open(name.hash, closesItself: Self.implied.contains(tag)) {
                cleaned.removeLast(cleaned.count - written)
            }
        }
    }

    /// Elements that end where the next of their kind begins.
    private static let implied: Set<Tag> = [.p, .li, .dd, .dt, .tr, .td, .th, .option]

    /// The name of an element: where it stands, 64 bytes of it at most, and its hash in lower case.
    private struct Name {
        let place: Range<Int>
        let hash: UInt64
    }

    private mutating func name() -> Name {
        let start = place
        var hash = HashedWord()
        while place < html.count, isNameByte(html[place]) {
            hash.add(lowered(html[place]))
            place += 1
        }
        return Name(place: start..<min(place, start + 64), hash: hash.value)
    }

    private mutating func write(_ name: Name) { for index in name.place { cleaned.append(lowered(html[index])) } }

    private func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private func isNameByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "<")
    }

    /// The contents of elements that show nothing. One that never ends takes the rest of the page, but for drawings
    /// and the like, whose start tag alone goes.
    private mutating func dropContents(of name: [UInt8], isLinkedData: Bool) {
        let isCode = name == Array("script".utf8) || name == Array("style".utf8)
        // `<svg/>` is whole; `<script/>` is no empty element in HTML.
        if !isCode, place >= 2, html[place - 2] == UInt8(ascii: "/"), html[place - 1] == UInt8(ascii: ">") { return }
        let start = place
        guard let end = endTag(name, from: place) else {
            if isCode { place = html.count }
            return
        }
        place = end
        skip(past: UInt8(ascii: ">"))
        if isLinkedData, linkedBytes + (end - start) <= Self.mostLinkedData {
            linkedBytes += end - start
            linkedData.append(Array(html[start..<end]))
        }
    }

    /// Names of elements known to have no end tag from here on, so that none is looked for twice.
    private var neverEnding: Set<[UInt8]> = []

    /// Where the next end tag of that name begins.
    private mutating func endTag(_ name: [UInt8], from start: Int) -> Int? {
        guard !neverEnding.contains(name) else { return nil }
        var index = start
        while index + name.count + 1 < html.count {
            if html[index] == UInt8(ascii: "<"), html[index + 1] == UInt8(ascii: "/"), matches(name, at: index + 2) {
                return index
            }
            index += 1
        }
        neverEnding.insert(name)
        return nil
    }

    private func matches(_ name: [UInt8], at start: Int) -> Bool {
        guard start + name.count <= html.count else { return false }
        for offset in name.indices where html[start + offset] | 0x20 != name[offset] { return false }
        return !isNameByte(byte(at: start + name.count))
    }

    /// A title holds text alone; tags in it are meant to be read.
    private mutating func titleText() {
        let start = place
        let end = endTag(Array("title".utf8), from: place) ?? min(place, html.count)
        for byte in html[start..<end] {
            if byte == UInt8(ascii: "<") { cleaned += Self.lessThan } else { cleaned.append(byte) }
        }
        cleaned += Array("</title>".utf8)
        place = end
        if end > start || byte(at: end) == UInt8(ascii: "<") && byte(at: end + 1) == UInt8(ascii: "/") {
            skip(past: UInt8(ascii: ">"))
        }
    }

    // MARK: Attributes

    /// Copies the attributes that are kept, and passes the tag's end; true where the type is that of JSON-LD.
    private mutating func attributes() -> Bool {
        var isLinkedData = false
        var kept = 0
        while place < html.count, html[place] != UInt8(ascii: ">") {
            guard isNameByte(html[place]) else {
                // `<div <p>`: a tag that was never finished.
                if html[place] == UInt8(ascii: "<") { return isLinkedData }
                place += 1
                continue
            }
            let name = attributeName()
            let value = value()
            if isNamed(name, Self.style) || isNamed(name, Self.ariaHidden) {
                if hides(name, html[value]) { cleaned += Self.hidden }
            } else if kept < 40, let known = known(name) {
                kept += 1
                write(known, value)
                if known == .type { isLinkedData = isLinkedData || stands(Self.linkedType, in: html[value]) }
            }
        }
        place = min(place + 1, html.count)
        return isLinkedData
    }

    private static let style = Array("style".utf8)
    private static let ariaHidden = Array("aria-hidden".utf8)
    private static let hidden = Array(" hidden=\"\"".utf8)
    private static let linkedType = Array("ld+json".utf8)

    private mutating func attributeName() -> Range<Int> {
        let start = place
        while place < html.count, isNameByte(html[place]), html[place] != UInt8(ascii: "=") || place == start {
            place += 1
        }
        return start..<place
    }

    private func known(_ name: Range<Int>) -> AttributeName? {
        guard let known = AttributeName(first: lowered(html[name.lowerBound]), count: name.count) else { return nil }
        return isNamed(name, known.bytes) ? known : nil
    }

    /// True where the name at `place` is `name`, which is in lower case.
    private func isNamed(_ place: Range<Int>, _ name: [UInt8]) -> Bool {
        guard place.count == name.count else { return false }
        for (index, byte) in zip(place, name) where lowered(html[index]) != byte { return false }
        return true
    }

    /// The value after an attribute's name, empty where there is none.
    private mutating func value() -> Range<Int> {
        var next = place
        while isSpace(byte(at: next)), next < html.count { next += 1 }
        guard byte(at: next) == UInt8(ascii: "=") else { return place..<place }
        place = next + 1
        while isSpace(byte(at: place)), place < html.count { place += 1 }
        let quote = byte(at: place)
        if quote == 0x22 || quote == 0x27 {
            let start = min(place + 1, html.count)
            place = start
            while place < html.count, html[place] != quote { place += 1 }
            defer { place = min(place + 1, html.count) }
            return start..<place
        }
        let start = place
        while place < html.count, !isSpace(html[place]), html[place] != UInt8(ascii: ">") { place += 1 }
        return start..<place
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private mutating func write(_ name: AttributeName, _ value: Range<Int>) {
        cleaned += name.opening
        var start = value.lowerBound
        for index in value.prefix(Self.longestValue) where html[index] == 0x22 || html[index] == UInt8(ascii: "<") {
            cleaned += html[start..<index]
            cleaned += html[index] == 0x22 ? Self.quote : Self.lessThan
            start = index + 1
        }
        cleaned += html[start..<min(value.upperBound, value.lowerBound + Self.longestValue)]
        while let last = cleaned.last, value.count > Self.longestValue, last & 0xC0 == 0x80 { cleaned.removeLast() }
        if value.count > Self.longestValue, let last = cleaned.last, last >= 0xC0 { cleaned.removeLast() }
        cleaned.append(0x22)
    }

    private static let quote = Array("&quot;".utf8)

    private func hides(_ name: Range<Int>, _ value: ArraySlice<UInt8>) -> Bool {
        if name.count > 5 { return value.elementsEqual("true".utf8) }
        let packed = value.prefix(400).filter { !isSpace($0) }.map(lowered)
        return stands(Self.noDisplay, in: packed[...])
    }

    private static let noDisplay = Array("display:none".utf8)
}

/// The elements open at a place, as far as it takes to keep libxml2 from deep nesting and needless end tags.
private struct Nesting {
    private var open: [UInt64] = []
    private var counts: [UInt64: Int] = [:]
    /// Start tags left out because they were too deep, by name; as many end tags go too.
    private var left: [UInt64: Int] = [:]
    private var strayEnds = 0

    private static let deepest = 1_000
    /// libxml2 makes a paragraph of `</p>` and a break of `</br>`, so some are let through.
    private static let mostStrayEnds = 500

    /// Takes a start tag; false where it is too deep to be let through.
    mutating func open(_ name: UInt64, closesItself: Bool) -> Bool {
        if closesItself, open.last == name { return true }
        guard open.count < Self.deepest else {
            left[name, default: 0] += 1
            return false
        }
        open.append(name)
        counts[name, default: 0] += 1
        return true
    }

    /// Takes an end tag; false where it is to go.
    mutating func close(_ name: UInt64) -> Bool {
        if let count = left[name], count > 0 {
            left[name] = count - 1
            return false
        }
        guard let count = counts[name], count > 0 else {
            strayEnds += 1
            return strayEnds <= Self.mostStrayEnds
        }
        while let last = open.popLast() {
            counts[last, default: 1] -= 1
            if last == name { break }
        }
        return true
    }
}
