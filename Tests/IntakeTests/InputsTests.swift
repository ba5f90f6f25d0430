import Entries
import Foundation
import Intake
import Testing
import Text

@Suite struct InputsTests {
    /// What an input is, as a test writes it: "text news/a.txt" or "jsonLine b.jsonl:2", and errors as they are shown.
    private func listing(_ paths: [String], below folder: TemporaryFolder) -> [String] {
        Inputs(paths: paths).map { result in
            switch result {
            case .success(let input): "\(input.format) \(input.origin)"
            case .failure(let error): "\(error)"
            }
        }.map { $0.replacing(folder.path + "/", with: "") }
    }

    @Test func foldersAreWalkedInOrder() throws {
        let folder = try TemporaryFolder()
        for name in ["b/2.TXT", "b/10.html", "a.md", "c.jsonl", ".hidden/x.txt", "b/.x.txt", "photo.jpg", "README"] {
            try folder.write(name, "{\"text\":\"x\"}")
        }
        let found = ["text a.md", "html b/10.html", "text b/2.TXT", "jsonLine c.jsonl:1"]
        #expect(listing([folder.path], below: folder) == found)
        #expect(listing([folder.path + "/"], below: folder) == found)
    }

    @Test func linesAreCountedAndBlankOnesPassedOver() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.jsonl", "\u{FEFF}{\"text\":\"1\"}\r\n\n  \n{\"text\":\"2\"}\nnonsense")
        #expect(listing([path], below: folder) == ["jsonLine a.jsonl:1", "jsonLine a.jsonl:4", "jsonLine a.jsonl:5"])
        let texts = Inputs(paths: [path]).prefix(2).map {
            $0.flatMap { input in Result { () throws(IntakeError) in try takeIn(input) } }
        }
        #expect(try texts.map { try $0.get().text.string } == ["1", "2"])
    }

    @Test(arguments: [
        ("<!DOCTYPE html><p>x", "html"), ("\u{FEFF}\n <html><p>x", "html"), ("<?xml version='1.0'?><html>x", "html"),
        ("{\"text\":\"x\"}\n", "jsonLine"), ("A river.\n", "text"), ("<3 rivers", "text"), ("", "text"),
    ])
    func namedFilesAreSniffed(content: String, format: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("article", content)
        let line = format == "jsonLine" ? ":1" : ""
        #expect(listing([path], below: folder) == ["\(format) article\(line)"])
    }

    @Test func whatCannotBeReadDoesNotStopTheRest() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("good.txt", "A river.")
        try folder.link("gone.txt", to: folder.path + "/nowhere")
        let missing = "cannot be read (there is no such file). Check the name and the permissions."
        #expect(
            listing([folder.path + "/none.txt", good, folder.path + "/gone.txt", good], below: folder)
                == ["none.txt: \(missing)", "text good.txt", "gone.txt: \(missing)", "text good.txt"])
        #expect(listing([folder.path], below: folder) == ["gone.txt: \(missing)", "text good.txt"])
    }

    @Test func linkedFoldersThatLoopEnd() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/b/x.txt", "A river.")
        try folder.link("a/b/up", to: "..")
        try folder.link("a/self", to: folder.path + "/a/self")
        try folder.link("again", to: folder.path)
        #expect(listing([folder.path], below: folder) == ["text a/b/x.txt"])
    }

    @Test func linesLongerThanAPieceAreWhole() throws {
        let folder = try TemporaryFolder()
        let words = String(repeating: "the river “Ardel” ", count: 50_000)
        let path = try folder.write("a.jsonl", "{\"text\":\"\(words)\"}\n{\"text\":\"\(words)\"}\n{\"text\":\"end\"}")
        let lengths = try Inputs(paths: [path]).map { try takeIn($0.get()).text.count }
        #expect(lengths == [words.utf8.count, words.utf8.count, 3])
    }
}
