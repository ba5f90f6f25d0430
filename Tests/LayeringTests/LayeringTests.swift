import Foundation
import Testing

/// Imports point one way, and each outside library has one door.
@Suite struct LayeringTests {
    @Test func everyTargetHasARow() throws {
        let targets = try Set(Source.all().map(\.target))
        #expect(targets.subtracting(layers.map(\.target)) == [], "a target without a row in Layers.swift")
    }

    @Test func everyRowNamesOnlyRowsAboveIt() {
        let names = layers.map(\.target)
        for (index, layer) in layers.enumerated() {
            #expect(layer.mayImport.isDisjoint(with: names[index...]), "\(layer.target) points the wrong way")
        }
    }

    @Test func eachOutsideLibraryHasOneDoor() {
        let doors = [
            "Crypto", "CKernels", "COneDNN", "CLibXML2", "CLanguage", "Yams", "GRDB", "Hummingbird", "ArgumentParser",
            "AsyncHTTPClient",
        ]
        for library in doors {
            #expect(layers.count { $0.mayImport.contains(library) } == 1, "\(library) has more than one door, or none")
        }
    }

    @Test(arguments: layers.map(\.target))
    func importsOnlyWhatItMay(_ target: String) throws {
        let allowed = layers.first { $0.target == target }?.mayImport ?? []
        for source in try Source.all() where source.target == target {
            for (line, module) in source.imports where !allowed.contains(module) {
                Issue.record("\(source.path):\(line) imports \(module); \(target) may import \(allowed.sorted())")
            }
        }
    }

    @Test(arguments: [
        ("import Text", "Text"),
        ("package import Entries", "Entries"),
        ("@preconcurrency internal import GRDB", "GRDB"),
        ("    import Glibc", "Glibc"),
        ("import struct Foundation.URL", "Foundation"),
        ("import Foundation // for URL", "Foundation"),
        ("// import GRDB", nil),
        ("let important = 1", nil),
        ("importance(of: “Kyïv”)", nil),
    ])
    func readsImportLines(_ line: String, _ module: String?) {
        #expect(Source.importedModule(line) == module)
    }
}

/// One Swift file of ours with the modules it imports.
struct Source {
    let target: String
    let path: String
    let imports: [(line: Int, module: String)]

    /// Every Swift file under Sources.
    static func all() throws -> [Source] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
        return try paths.sorted().map { path in
            let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
            return Source(target: String(path.prefix { $0 != "/" }), path: path, imports: imports(in: text))
        }
    }

    private static func imports(in text: String) -> [(line: Int, module: String)] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            importedModule(String(line)).map { (index + 1, $0) }
        }
    }

    /// The module that a line imports, or nil: `package import struct Text.Digest` imports `Text`.
    static func importedModule(_ line: String) -> String? {
        var words = line.split(whereSeparator: \.isWhitespace)[...]
        while let word = words.first, word.hasPrefix("@") || modifiers.contains(String(word)) { words.removeFirst() }
        guard words.popFirst() == "import" else { return nil }
        if let word = words.first, kinds.contains(String(word)) { words.removeFirst() }
        return words.first.map { String($0.prefix { $0 != "." }) }
    }

    private static let modifiers: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
}
