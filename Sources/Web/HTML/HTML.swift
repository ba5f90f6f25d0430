/// A piece of a page.
///
/// Words enter it as text or as the value of a known attribute, both escaped when written, so that nothing an
/// article says can become markup.
indirect enum HTML: Sendable {
    case text(String)
    case element(Tag, [Attribute], HTML)
    case group([HTML])

    static let nothing = HTML.group([])
}

/// The elements the dossier is made of; calling one gives that element.
enum Tag: String, Sendable {
    case html, head, title, meta, link, body
    case header, nav, main, aside, section, article, footer, search, div
    case h1, h2, h3, p, blockquote, ul, ol, li, dl, dt, dd, details, summary
    case table, caption, thead, tbody, tr, th, td
    case a, b, bdi, cite, code, del, ins, mark, q, span, time
    case form, fieldset, legend, label, input, select, option, button
    case svg, rect

    /// Elements that hold nothing and have no end tag.
    var isVoid: Bool {
        switch self {
        case .meta, .link, .input: true
        default: false
        }
    }

    /// Elements inside a line of text, around which a blank would show.
    var isInline: Bool {
        switch self {
        case .a, .b, .bdi, .cite, .code, .del, .ins, .mark, .q, .span, .time, .svg, .rect: true
        default: false
        }
    }

    func callAsFunction(_ attributes: Attribute?..., @HTMLBuilder content: () -> HTML) -> HTML {
        .element(self, attributes.compactMap(\.self), content())
    }

    func callAsFunction(_ attributes: Attribute?...) -> HTML {
        .element(self, attributes.compactMap(\.self), .nothing)
    }
}

/// Lets pages be written as nested blocks of elements, strings, conditions and loops.
@resultBuilder enum HTMLBuilder {
    static func buildExpression(_ words: String) -> HTML { .text(words) }
    static func buildExpression(_ piece: HTML) -> HTML { piece }
    static func buildExpression(_ pieces: [HTML]) -> HTML { .group(pieces) }
    static func buildBlock(_ pieces: HTML...) -> HTML { .group(pieces) }
    static func buildArray(_ pieces: [HTML]) -> HTML { .group(pieces) }
    static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .nothing }
    static func buildEither(first: HTML) -> HTML { first }
    static func buildEither(second: HTML) -> HTML { second }
}
