import Intake

/// Archives of all kinds (WARC, ZIP, tar, gzip), told apart by their bytes, and what is in them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    for result in Inputs(bytes, named: "press.warc.gz") {
        if case .success(let input) = result { _ = try? takeIn(input) }
    }
    return 0
}
