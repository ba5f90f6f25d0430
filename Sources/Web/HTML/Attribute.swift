/// An attribute of an element: one of the names below with a value that is escaped when written.
struct Attribute: Sendable {
    let name: StaticString
    /// Nil for those that are there or not.
    let value: String?

    private init(_ name: StaticString, _ value: String?) {
        self.name = name
        self.value = value
    }

    // Of any element.
    static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    static func id(_ anchor: String) -> Attribute { Attribute("id", anchor) }
    static func label(_ words: String) -> Attribute { Attribute("aria-label", words) }
    static func labelled(by anchor: String) -> Attribute { Attribute("aria-labelledby", anchor) }
    static func tooltip(_ words: String) -> Attribute { Attribute("title", words) }
    /// The direction that the words themselves have.
    static let ownDirection = Attribute("dir", "auto")
    static let open = Attribute("open", nil)
    static let hiddenFromReaders = Attribute("aria-hidden", "true")
    static let currentPage = Attribute("aria-current", "page")
    static let focusable = Attribute("tabindex", "-1")

    /// The language of the words, where it is known to be a language code.
    static func lang(_ code: String?) -> Attribute? {
        guard let code, (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ 0x61...0x7A ~= $0 }) else {
            return nil
        }
        return Attribute("lang", code)
    }

    // Of links.
    static func href(_ link: Link) -> Attribute { Attribute("href", link.address) }
    static func rel(_ words: String) -> Attribute { Attribute("rel", words) }
    static func type(_ type: String) -> Attribute { Attribute("type", type) }

    // Of times, table cells, list items and the head.
    static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }
    static func scope(_ what: String) -> Attribute { Attribute("scope", what) }
    static func name(_ name: String) -> Attribute { Attribute("name", name) }
    static func content(_ value: String) -> Attribute { Attribute("content", value) }
    static func charset(_ name: String) -> Attribute { Attribute("charset", name) }

    // Of forms.
    static func action(_ link: Link) -> Attribute { Attribute("action", link.address) }
    static func `for`(_ anchor: String) -> Attribute { Attribute("for", anchor) }
    static func value(_ words: String) -> Attribute { Attribute("value", words) }
    static func placeholder(_ words: String) -> Attribute { Attribute("placeholder", words) }
    static let post = Attribute("method", "post")
    static let selected = Attribute("selected", nil)
    static let noCompletion = Attribute("autocomplete", "off")

    // Of drawings.
    static func viewBox(_ width: Int, _ height: Int) -> Attribute { Attribute("viewBox", "0 0 \(width) \(height)") }
    static let stretched = Attribute("preserveAspectRatio", "none")
    static func x(_ x: Int) -> Attribute { Attribute("x", String(x)) }
    static func y(_ y: Int) -> Attribute { Attribute("y", String(y)) }
    static func width(_ width: Int) -> Attribute { Attribute("width", String(width)) }
    static func height(_ height: Int) -> Attribute { Attribute("height", String(height)) }
}
