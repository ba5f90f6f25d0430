/// The elements of HTML that tell something about the text in them; the rest are `other`.
enum Tag: UInt8, Sendable {
    case text, other
    case a, address, article, aside, audio, b, blockquote, body, br, button, canvas, caption, center, dd, del, details
    case dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, head
    case header, hgroup, hr, html, i, iframe, img, input, label, legend, li, link, main, map, math, menu, meta, nav
    case noscript, object, ol, option, p, pre, q, s, script, section, select, small, source, span, strong, style, sub
    case summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, u, ul, video, wbr

    /// `hash` is that of the name in lower case.
    init(hash: UInt64) { self = Self.byHash[hash] ?? .other }

    private static let byHash = WordTable(
        Dictionary(
            uniqueKeysWithValues: (Tag.a.rawValue...Tag.wbr.rawValue).compactMap(Tag.init(rawValue:)).map {
                (HashedWord.of("\($0)".utf8), $0)
            }))
}

extension Tag {
    /// True for the elements that begin and end a line of their own.
    var isBlock: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details, .dialog, .dir,
            .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
            .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .p, .pre, .section, .select, .summary, .table,
            .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
            true
        default: false
        }
    }

    /// 1 to 6 for headings, else nil.
    var headingLevel: Int? {
        self >= .h1 && self <= .h6 ? Int(rawValue - Tag.h1.rawValue) + 1 : nil
    }

    /// Never shown. Not `head`: libxml2 leaves it open when `body` is missing and an element of HTML 5 follows.
    var isNeverShown: Bool {
        switch self {
        case .audio, .canvas, .embed, .iframe, .map, .math, .noscript, .object, .option, .script, .style, .svg,
            .template, .textarea, .title, .video:
            true
        default: false
        }
    }

    /// Without content and end tag.
    var isVoid: Bool {
        switch self {
        case .br, .embed, .hr, .img, .input, .link, .meta, .source, .wbr: true
        default: false
        }
    }
}

extension Tag: Comparable {
    static func < (a: Tag, b: Tag) -> Bool { a.rawValue < b.rawValue }
}

/// The attributes that say something about text; the rest (styles, sources, handlers) is most of a page.
enum AttributeName: UInt8, Sendable {
    case `class`, content, datetime, hidden, href, id, itemprop, lang, name, property, rel, role, title, type

    /// The name written in lower case in `bytes`, or nil.
    init?(_ bytes: some Collection<UInt8>) {
        guard let first = bytes.first, let known = AttributeName(first: first, count: bytes.count) else { return nil }
        guard bytes.elementsEqual(known.bytes) else { return nil }
        self = known
    }

    /// The only attribute of that first letter and length, or nil.
    init?(first: UInt8, count: Int) {
        switch (first, count) {
        case (0x63, 5): self = .class
        case (0x63, 7): self = .content
        case (0x64, 8): self = .datetime
        case (0x68, 6): self = .hidden
        case (0x68, 4): self = .href
        case (0x69, 2): self = .id
        case (0x69, 8): self = .itemprop
        case (0x6C, 4): self = .lang
        case (0x6E, 4): self = .name
        case (0x70, 8): self = .property
        case (0x72, 3): self = .rel
        case (0x72, 4): self = .role
        case (0x74, 5): self = .title
        case (0x74, 4): self = .type
        default: return nil
        }
    }

    /// Its name as bytes.
    var bytes: [UInt8] { Self.names[Int(rawValue)] }
    /// How it begins in a tag, ` class="`.
    var opening: [UInt8] { Self.openings[Int(rawValue)] }

    private static let names = (AttributeName.class.rawValue...AttributeName.type.rawValue)
        .compactMap(AttributeName.init(rawValue:)).map { Array("\($0)".utf8) }
    private static let openings = names.map { [0x20] + $0 + [UInt8(ascii: "="), 0x22] }
}
