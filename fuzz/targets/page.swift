import Entries
import Intake

/// Pages in UTF-8: markup, blocks, facts, dates.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let input = RawInput(origin: Origin(path: "a"), bytes: bytes, format: .html, charset: "utf-8")
    if let article = try? takeIn(input) { checkBlocks(article) }
    return 0
}
