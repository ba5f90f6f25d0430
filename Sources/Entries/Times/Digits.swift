/// A number in at least two digits.
package func two(_ number: Int) -> String { padded(number, to: 2) }

/// A number in at least four digits.
package func four(_ number: Int) -> String { padded(number, to: 4) }

private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
