/// The day with which an ISO 8601 date or time begins, `2018-06-12`, or nil where it begins with no day of the calendar.
///
/// The day is the one written: a time zone does not move it.
func isoDay(_ published: String) -> String? {
    let bytes = Array(published.utf8.prefix(11))
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    if bytes.count == 11, !" Tt".utf8.contains(bytes[10]) { return nil }
    guard let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
        (1...12).contains(month), day >= 1, day <= days(inMonth: month, of: year)
    else { return nil }
    return String(decoding: bytes[0..<10], as: UTF8.self)
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
}

/// In the proleptic Gregorian calendar.
private func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
}
