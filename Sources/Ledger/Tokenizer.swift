internal import Foundation
internal import GRDB
internal import Text

/// Finds the words of a text as the search index does: SQLite's own `unicode61`, with the index's settings.
struct Tokenizer {
    /// A word, folded to small letters without diacritics, and where it stands.
    struct Word {
        let folded: String
        let range: ByteRange
    }

    private let unicode61: any FTS5Tokenizer

    /// A tokenizer for use within the same transaction.
    init(_ database: Database) throws {
        unicode61 = try database.makeTokenizer(.unicode61(diacritics: .remove))
    }

    /// The words of `range`, less than 2 GB long, in text order.
    func words(of text: ArticleText, in range: ByteRange) throws -> [Word] {
        let found = FoundWords(offset: range.lower)
        // The tokenizer keeps neither pointer: bytes and `found` outlive the call.
        let code = unsafe text.bytes[range.lower..<range.upper].withUnsafeBytes { bytes in
            withExtendedLifetime(found) {
                unsafe unicode61.tokenize(
                    context: Unmanaged.passUnretained(found).toOpaque(), tokenization: .document,
                    pText: bytes.baseAddress?.assumingMemoryBound(to: CChar.self), nText: CInt(range.count),
                    tokenCallback: keepWord)
            }
        }
        guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return found.words
    }
}

/// What the tokenizer has found so far. A class because C code carries a reference to it.
private final class FoundWords {
    let offset: Int
    var words: [Tokenizer.Word] = []

    init(offset: Int) {
        self.offset = offset
    }
}

/// Called by SQLite for each word, with its folded form and its place in the bytes given.
private let keepWord: FTS5TokenCallback = { context, _, folded, count, start, end in
    guard let context = unsafe context, let folded = unsafe folded else { return 1 }
    // SQLite hands back the context it was given, and `count` bytes at `folded` that live for the call.
    let found = unsafe Unmanaged<FoundWords>.fromOpaque(context).takeUnretainedValue()
    let bytes = unsafe UnsafeRawBufferPointer(start: folded, count: Int(count))
    let word = unsafe String(decoding: bytes, as: UTF8.self)
    found.words.append(.init(folded: word, range: ByteRange(found.offset + Int(start), found.offset + Int(end))))
    return 0
}
