/// A form that narrows a list; it asks by address, so that a narrowed list can be kept and shared.
struct FilterForm {
    let action: Link
    let fields: [Field]
    /// The same list without filters, where any is set.
    let clear: Link?

    struct Field {
        let name: String
        let label: String
        let value: String?
        var hint = ""
        var kind = Kind.words
    }

    enum Kind {
        case words
        case day
        /// One of these, or what the list is without the filter.
        case choice([String], otherwise: String = "any")
    }

    var html: HTML {
        Tag.search(.class("filters")) {
            Tag.form(.action(action)) {
                for field in fields {
                    Tag.div(.class("field")) {
                        Tag.label(.for("f-\(field.name)")) { field.label }
                        input(for: field)
                    }
                }
                Tag.div(.class("act")) {
                    Tag.button(.type("submit")) { "Show" }
                    if let clear { Tag.a(.href(clear)) { "Clear" } }
                }
            }
        }
    }

    private func input(for field: Field) -> HTML {
        let (id, name) = (Attribute.id("f-\(field.name)"), Attribute.name(field.name))
        switch field.kind {
        case .words:
            return Tag.input(
                .type("text"), id, name, .value(field.value ?? ""), .placeholder(field.hint), .noCompletion,
                .ownDirection)
        case .day:
            return Tag.input(.type("date"), id, name, .value(field.value ?? ""))
        case .choice(let choices, let otherwise):
            return Tag.select(id, name) {
                Tag.option(.value("")) { otherwise }
                for choice in choices {
                    Tag.option(.value(choice), choice == field.value ? .selected : nil) { choice }
                }
            }
        }
    }
}
