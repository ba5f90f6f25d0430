import Entries
import Foundation
import Intake
import Text

/// Takes in some bytes as if they had been found in a file of that name.
func take(_ bytes: [UInt8], as format: InputFormat = .text, from path: String = "press/river.txt", line: Int? = nil)
    throws(IntakeError) -> Article
{
    try takeIn(RawInput(origin: Origin(path: path, line: line), bytes: bytes, format: format))
}

func take(_ text: String, as format: InputFormat = .text) throws(IntakeError) -> Article {
    try take(Array(text.utf8), as: format)
}

/// The blocks as a test writes them: "heading: Ferry sails".
func outline(_ article: Article) -> [String] {
    article.blocks.map { "\($0.kind.rawValue): \(article.text[$0.range])" }
}

/// The text of the blocks that are read, without the heading that is the title.
func body(_ article: Article) -> [String] {
    article.body.map { article.text[$0.range] }.filter { $0 != article.title }
}

/// What is wrong with an article's blocks; empty when nothing is.
func faults(_ article: Article) -> [String] {
    var faults: [String] = []
    var end = 0
    for block in article.blocks {
        let (lower, upper) = (block.range.lower, block.range.upper)
        guard lower < upper, upper <= article.text.count else {
            faults.append("\(block) is empty or outside the text")
            continue
        }
        if lower < end { faults.append("\(block) overlaps or is out of order") }
        if !article.text.isBoundary(lower) || !article.text.isBoundary(upper) {
            faults.append("\(block) cuts a scalar")
        }
        let words = article.text[block.range]
        if words != words.trimmingCharacters(in: .whitespacesAndNewlines) { faults.append("\(block) is not trimmed") }
        end = upper
    }
    return faults
}

/// A folder for one test, gone when it ends.
final class TemporaryFolder {
    let path = NSTemporaryDirectory() + "intake-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path), \(error)") }
    }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }
}
