/// The rules of a robots.txt that hold for us (RFC 9309).
package struct RobotsRules: Sendable, Hashable {
    private struct Rule: Hashable {
        let allows: Bool
        /// With `*` for anything; a `$` behind ends the path.
        let pattern: [UInt8]
    }

    private let rules: [Rule]

    package static let allowAll = RobotsRules(rules: [])

    /// More than this of a file is not looked at; the RFC asks for at least 500 KiB.
    package static let longest = 512 << 10

    private init(rules: [Rule]) { self.rules = rules }

    /// The rules of all groups that name `product`, else of those for everybody (`*`).
    package init(_ file: [UInt8], for product: String) {
        var groups: [(agents: [String], rules: [Rule])] = []
        var isNaming = false
        for line in Self.lines(file.prefix(Self.longest)) {
            switch line.key {
            case "user-agent":
                if isNaming {
                    groups[groups.count - 1].agents.append(Self.product(line.value))
                } else {
                    groups.append(([Self.product(line.value)], []))
                }
                isNaming = true
            case "allow", "disallow":
                isNaming = false
                // Rules before the first group hold for nobody, and an empty one says nothing.
                guard !groups.isEmpty, !line.value.isEmpty else { continue }
                groups[groups.count - 1].rules.append(
                    Rule(allows: line.key == "allow", pattern: Self.normal(line.value)))
            default:
                continue
            }
        }
        let ours = groups.filter { $0.agents.contains(product.lowercased()) }
        rules = (ours.isEmpty ? groups.filter { $0.agents.contains("*") } : ours).flatMap(\.rules)
    }

    /// Whether a path, with its query, may be fetched: the longest rule that matches it says so, an allowing one of equals.
    package func allows(_ path: String) -> Bool {
        let path = Self.normal(path[...])
        if path == Array("/robots.txt".utf8) { return true }
        let matching = rules.filter { Self.matches($0.pattern[...], path[...]) }
        guard let longest = matching.map(\.pattern.count).max() else { return true }
        return matching.contains { $0.pattern.count == longest && $0.allows }
    }

    private static func lines(_ file: ArraySlice<UInt8>) -> [(key: String, value: Substring)] {
        let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file
        return start.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).compactMap { line in
            let text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
            guard let colon = text.firstIndex(of: ":") else { return nil }
            let value = text[text.index(after: colon)...].trimmed
            return (text[..<colon].trimmed.lowercased(), value)
        }
    }

    /// `Rapporteur/1.0` is the product `rapporteur`.
    private static func product(_ agent: Substring) -> String {
        if agent == "*" { return "*" }
        return agent.prefix { $0.isLetter || $0 == "-" || $0 == "_" }.lowercased()
    }

    /// With escapes of letters, digits and other plain signs undone, everything beyond ASCII escaped, and the digits of
    /// what stays escaped in upper case.
    private static func normal(_ path: Substring) -> [UInt8] {
        let bytes = Array(path.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                result += isPlain(value) ? [value] : escaped(value)
                index += 3
            } else {
                result += bytes[index] < 0x80 ? [bytes[index]] : escaped(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// Whether `path` begins as `pattern` says. Each `*` takes as little as it can, and more when what follows fails, so
    /// the time is at most the product of the lengths.
    private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
        let isWhole = pattern.last == UInt8(ascii: "$")
        let pattern = isWhole ? pattern.dropLast() : pattern
        var (at, next) = (path.startIndex, pattern.startIndex)
        var retry: (at: Int, next: Int)?
        while true {
            if next == pattern.endIndex, !isWhole || at == path.endIndex { return true }
            if next < pattern.endIndex, pattern[next] == UInt8(ascii: "*") {
                next += 1
                retry = (at, next)
            } else if next < pattern.endIndex, at < path.endIndex, pattern[next] == path[at] {
                next += 1
                at += 1
            } else if let last = retry, last.at < path.endIndex {
                retry = (last.at + 1, last.next)
                (at, next) = (last.at + 1, last.next)
            } else {
                return false
            }
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
