import ArgumentParser
import Desk
import Foundation
import Inference
import Text

extension Lab {
    /// `lab conllu`: the reader's grammar in place of a treebank's, over the treebank's own words.
    struct Conllu: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take CoNLL-U and write it with UPOS, HEAD and DEPREL as the reader sees them.")

        @Argument(help: "The CoNLL-U file.", completion: .file(extensions: ["conllu"]))
        var file: String

        @Option(help: "How exactly to compute: int8 is fast, float32 the reference.")
        var precision: Precision = .int8

        @OptionGroup var reading: ReadingOptions

        func run() async throws {
            let room = try reading.room(precision: precision)
            let output = Output(.output)
            for document in Treebank.documents(try String(contentsOfFile: file, encoding: .utf8)) {
                let (text, starts) = document.composed()
                let parsed = try room.parse(text, sentences: starts)
                for (sentence, words) in zip(document.sentences, parsed) {
                    for line in sentence.lines(with: words) { try output.line(line) }
                    try output.line("")
                }
            }
        }
    }
}
