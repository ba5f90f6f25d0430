import Entries
import Intake

/// What the target `charset` of fuzzing makes of some bytes: the first says whether the rest are text or a page, and
/// which encoding the server declares. A file of its own, because `fuzz/run` compiles it into that target.
func charsetInput(_ bytes: [UInt8]) -> RawInput {
    let charsets = [
        nil, "utf-8", "utf-16le", "windows-1251", "iso-8859-2", "shift_jis", "gbk", "koi8-r", "euc-kr", "nonsense",
    ]
    let first = Int(bytes.first ?? 0)
    return RawInput(
        origin: Origin(path: "a"), bytes: Array(bytes.dropFirst()), format: first & 1 == 0 ? .text : .html,
        charset: charsets[first / 2 % charsets.count])
}
