import Foundation

/// Where the reader's model is: `reader.safetensors`, with `vocabulary.txt` beside it.
struct ModelLocation {
    let path: String
    /// Its word pieces, which lie beside it.
    var vocabulary: String { Self.vocabularyPath(for: path) }

    /// Looks where the user says, and only there; else beside the program, in `models` here, and in the source checkout
    /// that the program was built in.
    static func find(given: String?) throws(Problem) -> ModelLocation {
        if let named = given ?? Environment["RAPPORTEUR_MODEL"] {
            guard isComplete(named) else { throw Problem(incomplete(named)) }
            return ModelLocation(path: named)
        }
        let program = Checkout.folderOfProgram
        let places = [program, program + "/models", "models", Checkout.parent(of: "models/" + name) + "/models"]
        guard let place = places.first(where: { isComplete($0 + "/" + name) }) else {
            throw Problem(
                """
                The reader's model (\(name) and \(vocabularyName)) is not beside the program, in ./models or in the source \
                checkout. Name it with --model FILE or RAPPORTEUR_MODEL; it comes with the source, in models/.
                """)
        }
        return ModelLocation(path: place + "/" + name)
    }

    private static let name = "reader.safetensors"
    private static let vocabularyName = "vocabulary.txt"

    private static func isComplete(_ path: String) -> Bool {
        let files = FileManager.default
        return files.isReadableFile(atPath: path) && files.isReadableFile(atPath: vocabularyPath(for: path))
    }

    private static func incomplete(_ path: String) -> String {
        let missing = FileManager.default.isReadableFile(atPath: path) ? vocabularyPath(for: path) : path
        return "The model cannot be read: there is no \(missing). The model's file and its vocabulary lie side by side."
    }

    private static func vocabularyPath(for path: String) -> String {
        URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(vocabularyName).path
    }
}

/// The source checkout that the program was built in, where it still lies there.
enum Checkout {
    /// The folder the program itself lies in, links followed.
    static var folderOfProgram: String {
        let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return program.resolvingSymlinksInPath().deletingLastPathComponent().path
    }

    /// The nearest folder above the program that holds `relative`; the folder we are in where none does.
    static func parent(of relative: String) -> String {
        var folder = URL(fileURLWithPath: folderOfProgram)
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent(relative).path) {
                return folder.path
            }
            folder.deleteLastPathComponent()
        }
        return "."
    }
}
