import CLanguage
import Entries
import Text

/// How many bytes of the body are looked at, and of each of its blocks: CLD2 is sure after a few hundred bytes, and a quotation
/// in another language is one of many blocks.
private let (languageSample, blockSample) = (4_000, 400)

/// The ISO 639-1 code of the language most of the body is in, or nil where it cannot be told.
func language(of text: ArticleText, _ blocks: [Block]) -> String? {
    var sample: [UInt8] = []
    for block in blocks where !block.kind.isFurniture && sample.count < languageSample {
        let wanted = min(block.range.upper, block.range.lower + blockSample)
        let end = stride(from: wanted, to: block.range.lower, by: -1).first(where: text.isBoundary) ?? wanted
        sample += text.bytes[block.range.lower..<end]
        sample.append(0x20)
    }
    guard !sample.isEmpty else { return nil }
    let length = sample.count
    // CLD2 looks a few bytes ahead of where it is.
    sample += repeatElement(0x20, count: 16)
    let code = unsafe sample.withUnsafeBufferPointer { buffer -> String? in
        guard let start = buffer.baseAddress else { return nil }
        // The buffer outlives the call, and the answer is a constant of the library.
        return unsafe start.withMemoryRebound(to: CChar.self, capacity: length) { text in
            unsafe detectLanguage(text, length).map { unsafe String(cString: $0) }
        }
    }
    return code.flatMap(languageCode)
}

/// The ISO 639-1 code in a language tag: "en" for "en-GB"; nil where there is none.
func languageCode(_ tag: String) -> String? {
    let language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    guard language.utf8.count == 2, language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    // Codes that ISO 639-1 withdrew and CLD2 still gives.
    return ["iw": "he", "in": "id", "ji": "yi", "jw": "jv"][language] ?? language
}
