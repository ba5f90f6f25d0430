package import Entries
import Findings
import Foundation
package import Inference
package import Intake
import Ledger
import Reading
import Story
package import Text

/// What became of one input.
package enum Outcome: Sendable {
    case article(Article, ArticleRecord)
    /// The ledger holds these bytes, read by the same model and rules.
    case known(Article)
    case failure(IntakeError)
}

extension Outcome {
    /// An article that was taken in and is not to be read.
    fileprivate init(unread: Result<Article, IntakeError>, stamp: Stamp) {
        switch unread {
        case .success(let article):
            self = .article(article, ArticleRecord(sentences: [], names: [], statements: [], stamp: stamp))
        case .failure(let error): self = .failure(error)
        }
    }
}

/// Where articles are read: one shared model, several workers, answers in the order of the inputs.
package struct ReadingRoom: Sendable {
    /// Nil in a room where articles are taken in and not read.
    private let reader: Reader?
    private let parties: KnownParties
    let dating: ArticleDating
    private let workers: Int
    /// What everything found here is found by.
    package let stamp: Stamp

    /// - Parameters:
    ///   - model: path of the model file.
    ///   - vocabulary: path of its word pieces.
    ///   - shelf: the files of parties to whom names and roles are linked; without it an article's own are all.
    /// - Throws: `ModelError`.
    package init(
        model: String, vocabulary: String, precision: Precision = .int8, shelf: PartyShelf? = nil, workers: Int
    ) throws {
        let pieces = try Self.vocabulary(at: vocabulary)
        let reader = try Reader(model: ModelFile(path: model), vocabulary: pieces, precision: precision)
        self.reader = reader
        let base = shelf?.base ?? .empty
        parties = KnownParties(base)
        dating = ArticleDating(base)
        self.workers = max(workers, 1)
        stamp = Stamp(model: reader.version, rules: rulesVersion + (shelf.map { ", parties \($0.edition)" } ?? ""))
    }

    /// A room without a reader: articles are only taken in, and their records are empty.
    package init(workers: Int) {
        reader = nil
        parties = KnownParties(.empty)
        dating = ArticleDating(.empty)
        self.workers = max(workers, 1)
        stamp = Stamp(model: "none", rules: rulesVersion)
    }

    /// Reads inputs and hands the outcomes on in the order of the inputs, some at a time; memory does not grow with
    /// the number of inputs.
    ///
    /// - Parameter wanted: gives an article as it is to be read, nil where it need not be; asked by several workers at once.
    /// - Returns: the seconds that all workers together spent in the encoder, by stage.
    @discardableResult
    package func read(
        _ inputs: sending Inputs, layers: Set<Layer> = Set(Layer.allCases),
        wanted: @escaping @Sendable (Article) throws -> Article? = { $0 },
        each: ([Outcome]) async throws -> Void
    ) async throws -> Stopwatch {
        let counter = InputCounter(inputs, limit: workers * 3)
        let (answers, sink) = AsyncThrowingStream.makeStream(of: Answer.self)
        let crew = Task { () -> Stopwatch in
            do {
                let spent = try await work(counter, layers, wanted) { sink.yield($0) }
                sink.finish()
                return spent
            } catch {
                sink.finish(throwing: error)
                throw error
            }
        }
        do {
            try await Self.deliver(answers, each) { await counter.finish() }
        } catch {
            await counter.stop()
            _ = await crew.result
            throw error
        }
        return try await crew.value
    }

    /// The grammar of sentences whose words are given, each by the byte at which it starts.
    package func parse(_ text: ArticleText, sentences: [[Int]]) throws -> [[ParsedWord]] {
        guard let reader else { preconditionFailure("a room without a reader parses nothing") }
        return reader.parse(text, sentences: sentences, in: try reader.workspace()).map { grammar in
            (0..<grammar.count).map { ParsedWord(grammar, $0) }
        }
    }

    /// What is found in one article that was taken in before.
    func read(again article: Article) throws -> (article: Article, record: ArticleRecord) {
        guard let reader else { preconditionFailure("a room without a reader reads nothing") }
        let layers = Set(Layer.allCases)
        let reading = reader.read([article], layers, in: try reader.workspace())[0]
        var read = reading.article
        // That only a part of it was read may be noted already.
        read.notes = article.notes + read.notes.dropFirst(article.notes.count).filter { !article.notes.contains($0) }
        return (read, dating.dated(reading.record(stamp: stamp, parties: parties), of: read))
    }

    /// The outcomes of one portion.
    private struct Answer: Sendable {
        let number: Int
        let outcomes: [Outcome]
    }

    /// Lets all workers read until nothing is left.
    private func work(
        _ inputs: InputCounter, _ layers: Set<Layer>, _ wanted: @escaping @Sendable (Article) throws -> Article?,
        answer: @escaping @Sendable (Answer) -> Void
    ) async throws -> Stopwatch {
        try await withThrowingTaskGroup(of: Stopwatch.self) { group in
            for _ in 0..<workers {
                group.addTask {
                    let workspace = try reader?.workspace()
                    while let portion = await inputs.next() {
                        let outcomes = try read(portion.inputs, layers, wanted, in: workspace)
                        answer(Answer(number: portion.number, outcomes: outcomes))
                    }
                    return workspace?.encoder.stopwatch ?? Stopwatch()
                }
            }
            return try await group.reduce(into: Stopwatch()) { $0 += $1 }
        }
    }

    private func read(
        _ inputs: [Result<RawInput, IntakeError>], _ layers: Set<Layer>, _ wanted: (Article) throws -> Article?,
        in workspace: ReaderWorkspace?
    ) throws -> [Outcome] {
        let taken = inputs.map { $0.flatMap { input in Result { () throws(IntakeError) in try takeIn(input) } } }
        guard let reader, let workspace else { return taken.map { Outcome(unread: $0, stamp: stamp) } }
        var unread: [Article] = []
        var isKnown: [Bool] = []
        for case .success(let article) in taken {
            let wanted = try wanted(article)
            isKnown.append(wanted == nil)
            if let wanted { unread.append(wanted) }
        }
        var readings = reader.read(unread, layers, in: workspace)[...]
        var knowledge = isKnown[...]
        return taken.map { result in
            switch result {
            case .failure(let error): return .failure(error)
            case .success(let article):
                guard knowledge.removeFirst() == false else { return .known(article) }
                let reading = readings.removeFirst()
                let record = reading.record(stamp: stamp, parties: parties, layers: layers)
                return .article(
                    reading.article, layers.contains(.dates) ? dating.dated(record, of: reading.article) : record)
            }
        }
    }

    /// Puts the answers back in order.
    private static func deliver(
        _ answers: AsyncThrowingStream<Answer, any Error>, _ each: ([Outcome]) async throws -> Void,
        delivered: () async -> Void
    ) async throws {
        var early: [Int: Answer] = [:]
        var next = 0
        for try await answer in answers {
            early[answer.number] = answer
            while let due = early.removeValue(forKey: next) {
                try await each(due.outcomes)
                await delivered()
                next += 1
            }
        }
    }

    private static func vocabulary(at path: String) throws(ModelError) -> Vocabulary {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path: path, reason: "there is no such file, or it may not be read")
        }
        guard let vocabulary = Vocabulary([UInt8](bytes)) else {
            throw .malformed(path: path, reason: "it is not a list of word pieces")
        }
        return vocabulary
    }
}
