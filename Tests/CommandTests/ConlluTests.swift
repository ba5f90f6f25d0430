import Testing

extension CommandTests {
    /// The reader's grammar over a treebank's own words.
    @Suite struct Conllu {
        let folder: Folder

        init() throws { folder = try Folder() }

        @Test func everyLineStaysAndEverySentenceHasOneRoot() async throws {
            try folder.write("in.conllu", Self.treebank)
            let ended = try await Program.run("lab", "conllu", "in.conllu", in: folder)
            #expect(ended.status == 0, "\(ended.errors)")
            let (given, found) = (Self.rows(Self.treebank), Self.rows(ended.output))
            #expect(found.map(\.count) == given.map(\.count))
            #expect(found.map { $0.prefix(3) } == given.map { $0.prefix(3) }, "words, their numbers and lemmas")
            #expect(found.filter { $0.count == 10 && $0[6] == "0" }.count == 2)
            #expect(found.contains { $0.starts(with: ["3", "n't"]) && $0[3] == "PART" && $0[6] == "4" })
            #expect(found.contains { $0.starts(with: ["1", "Duarte"]) && $0[7] == "nsubj" })
        }

        private static func rows(_ text: String) -> [[String]] {
            text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        }

        private static let treebank = """
            # newdoc id = invented
            # newpar
            1\tDuarte\tDuarte\t_\t_\t_\t_\t_\t_\t_
            2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
            2\tdid\tdo\t_\t_\t_\t_\t_\t_\t_
            3\tn't\tnot\t_\t_\t_\t_\t_\t_\t_
            4\tsign\tsign\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
            5\t.\t.\t_\t_\t_\t_\t_\t_\t_

            1\tTalks\ttalk\t_\t_\t_\t_\t_\t_\t_
            2\tgo\tgo\t_\t_\t_\t_\t_\t_\t_
            3\ton\ton\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
            4\t.\t.\t_\t_\t_\t_\t_\t_\t_

            """
    }
}
