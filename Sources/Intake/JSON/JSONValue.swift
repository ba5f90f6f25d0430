/// A JSON value (RFC 8259), as far as it was asked for.
enum JSONValue: Equatable {
    case null
    case bool(Bool)
    /// As written.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
    /// An array or object nested deeper than was asked for: checked, not kept.
    case deeper

    /// The last member of that name, if this is an object that has one.
    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    var string: String? {
        guard case .string(let string) = self else { return nil }
        return string
    }
}

struct JSONMember: Equatable {
    let name: String
    let value: JSONValue
}

/// Where some bytes stop being JSON, and why.
struct JSONFault: Error, Equatable {
    let byte: Int
    let reason: String
}
