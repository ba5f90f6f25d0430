import Intake

/// Text and pages in whatever encoding: the first byte says which of them, and what the server declares.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if let article = try? takeIn(charsetInput(bytes)) { checkBlocks(article) }
    return 0
}
