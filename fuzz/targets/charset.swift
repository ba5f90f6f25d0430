import Entries
import Intake

/// Text and pages in whatever encoding: the first byte says which of them, and what the server declares.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let charsets = [
        nil, "utf-8", "utf-16le", "windows-1251", "iso-8859-2", "shift_jis", "gbk", "koi8-r", "euc-kr", "nonsense",
    ]
    let first = Int(bytes.first ?? 0)
    let input = RawInput(
        origin: Origin(path: "a"), bytes: Array(bytes.dropFirst()), format: first & 1 == 0 ? .text : .html,
        charset: charsets[first / 2 % charsets.count])
    if let article = try? takeIn(input) { checkBlocks(article) }
    return 0
}
