import Foundation
import Testing

/// The built program, run as a user runs it: as a process of its own.
enum Program {
    /// Beside the test bundle, where the build puts both.
    static var path: String {
        let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return bundle.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("rapporteur").path
    }

    /// How a run ended and what it said.
    struct Ended {
        let status: Int32
        let output: String
        let errors: String

        var lines: [Substring] { output.split(separator: "\n") }
    }

    /// Runs the program to its end. The environment of the tests is not passed on, but for PATH and HOME.
    static func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:], in folder: Folder
    ) async throws -> Ended {
        try await run(arguments, input: input, environment: environment, in: folder)
    }

    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:], in folder: Folder
    ) async throws -> Ended {
        try await run(path, arguments, input: input, environment: environment, in: folder)
    }

    /// Runs a line of bash, in which `$RAPPORTEUR` is the program.
    static func shell(_ line: String, in folder: Folder) async throws -> Ended {
        try await run("/bin/bash", ["-c", line], input: "", environment: ["RAPPORTEUR": path], in: folder)
    }

    /// Starts the program and gives it back while it runs.
    static func start(_ arguments: [String], in folder: Folder) throws -> Process {
        let process = prepared(path, arguments, environment: [:], in: folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private static func run(
        _ program: String, _ arguments: [String], input: String, environment: [String: String], in folder: Folder
    ) async throws -> Ended {
        // Files, not pipes: a full pipe would hold the program up.
        let (output, errors) = (try folder.handle("stdout"), try folder.handle("stderr"))
        let process = prepared(program, arguments, environment: environment, in: folder)
        process.standardInput = try FileHandle(forReadingFrom: folder.write(".stdin", input))
        process.standardOutput = output.handle
        process.standardError = errors.handle
        try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in ended.resume() }
            do { try process.run() } catch { ended.resume(throwing: error) }
        }
        return Ended(
            status: process.terminationStatus, output: try String(contentsOf: output.url, encoding: .utf8),
            errors: try String(contentsOf: errors.url, encoding: .utf8))
    }

    private static func prepared(
        _ program: String, _ arguments: [String], environment: [String: String], in folder: Folder
    ) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        let passedOn = ProcessInfo.processInfo.environment.filter {
            ["PATH", "HOME", "LD_LIBRARY_PATH"].contains($0.key)
        }
        process.environment = passedOn.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        return process
    }
}

/// A folder for one test, gone after it. A class because its end is what removes the folder.
final class Folder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("rapporteur-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(at: url) } catch {
            Issue.record("\(url.path) is left behind: \(error)")
        }
    }

    /// Writes a file and returns where it is.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> URL {
        try write(name, Array(text.utf8))
    }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> URL {
        let file = url.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return file
    }

    func text(_ name: String) throws -> String {
        try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
    }

    func holds(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
    }

    /// A new file to write to, under a name that no other run uses.
    fileprivate func handle(_ name: String) throws -> (handle: FileHandle, url: URL) {
        let file = try write(".\(name)-\(UUID().uuidString)", "")
        return (try FileHandle(forWritingTo: file), file)
    }
}
