/// Numbers the different keys of a list in the order in which they come, so that what is counted by key is counted in an
/// array.
struct KeyGroups {
    /// The group of each element.
    private(set) var ofEach: [Int] = []
    private(set) var count = 0

    init<Key: Hashable>(_ keys: [Key]) {
        var groups: [Key: Int] = [:]
        ofEach.reserveCapacity(keys.count)
        for key in keys {
            let group = groups[key] ?? count
            if group == count {
                groups[key] = group
                count += 1
            }
            ofEach.append(group)
        }
    }
}
