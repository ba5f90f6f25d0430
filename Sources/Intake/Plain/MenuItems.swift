/// The items of a menu written in one line, folded: what stands between bars, dots, arrows, tabs or wide gaps.
func menuItems(_ line: ArraySlice<UInt8>) -> [String] {
    var items: [String] = []
    var start = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
        let width = menuSeparator(line[index...])
        if width > 0 {
            items.append(fold(line[start..<index]))
            start = index + width
        }
        index += max(width, 1)
    }
    items.append(fold(line[start...]))
    return items.filter { !$0.isEmpty }
}

private let separators: [[UInt8]] = ["|", "\t", "  ", "•", "·", "›", "»", ">"].map { Array($0.utf8) }

/// How many bytes a separator at the start of `bytes` takes; 0 where there is none.
private func menuSeparator(_ bytes: ArraySlice<UInt8>) -> Int {
    separators.first { bytes.starts(with: $0) }?.count ?? 0
}
