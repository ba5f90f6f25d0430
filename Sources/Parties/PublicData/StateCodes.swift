import Entries
import Text

/// The states and territories by their codes in the World Factbook, from `state-codes.txt`.
struct StateCodes: Sendable {
    /// A state where nothing but its code is known of it.
    struct State: Sendable {
        let id: PartyID
        let kind: PartyKind
        let name: String
    }

    private var byCode: [String: State] = [:]
    private var byName: [FoldedName: State] = [:]
    private var byID: [PartyID: State] = [:]

    static let all = StateCodes(PackageResources.state_codes_txt)

    init(_ file: [UInt8]) {
        for line in ResourceLines(file) {
            let parts = line.split(separator: " ", maxSplits: 3)
            guard parts.count == 4, let kind = PartyKind(rawValue: String(parts[2])) else { continue }
            let state = State(id: PartyID(String(parts[1])), kind: kind, name: String(parts[3]))
            byCode[String(parts[0])] = state
            byName[FoldedName(state.name)] = state
            byID[state.id] = state
        }
    }

    subscript(gec code: String) -> State? { byCode[code.lowercased()] }
    subscript(id id: PartyID) -> State? { byID[id] }
    subscript(name: some StringProtocol) -> State? { byName[FoldedName(name)] }
}
