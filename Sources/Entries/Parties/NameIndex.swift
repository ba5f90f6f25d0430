/// Which entries of a list have a name, by the folded name.
struct NameIndex: Sendable {
    private var places: [FoldedName: [Int]] = [:]

    init(_ parties: [Party], _ names: (Party) -> [String]) {
        for (place, party) in parties.enumerated() {
            for name in names(party) { add(FoldedName(name), place) }
        }
    }

    /// The places in the list, in order.
    subscript(name: FoldedName) -> [Int] { places[name] ?? [] }

    /// Places come in order, so one that is known already is the last.
    private mutating func add(_ name: FoldedName, _ place: Int) {
        guard !name.text.isEmpty, places[name]?.last != place else { return }
        places[name, default: []].append(place)
    }
}
