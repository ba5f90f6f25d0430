import Intake

/// Archives of all kinds (WARC, ZIP, tar, gzip), told apart by their bytes, and what is in them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    for result in Inputs(bytes, named: "press.warc.gz") {
        switch result {
        case .success(let input): _ = try? takeIn(input)
        case .failure(let error): _ = "\(error)"
        }
    }
    return 0
}
