import Foundation

/// Writes the seeds of each target into its folder below the one named, a file each.
@main struct Seeds {
    static func main() throws {
        for (target, seeds) in FuzzSeed.all {
            let folder = URL(fileURLWithPath: CommandLine.arguments[1]).appendingPathComponent(target)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for seed in seeds {
                try Data(seed.bytes).write(to: folder.appendingPathComponent(seed.description))
            }
        }
    }
}
