import Inference
import Testing

/// One after the other, because all threads run the same variant.
@Suite("Kernel variants", .serialized)
struct KernelVariantTests {
    /// Lengths around the sizes of tiles, blocks and panels.
    private static let lengths = [1, 3, 4, 5, 12, 13, 16, 17, 31, 33, 40]

    @Test(
        "The variant for any processor and those for wide registers give the same bits",
        arguments: Precision.allCases, [TestModel.Size.tiny, .wideHeads, .real])
    func sameBits(_ precision: Precision, _ size: TestModel.Size) throws {
        let encoder = try Encoder(Safetensors(TestModel(size)).opened(), precision: precision)
        var random = Generator(state: 11)
        var windows = WindowBatch()
        for length in Self.lengths {
            windows.append(
                pieces: (0..<length).map { _ in Int32.random(in: 0..<Int32(size.vocabulary), using: &random) },
                shapes: (0..<length).map { _ in UInt8.random(in: 0..<UInt8(size.caseShapes), using: &random) })
        }
        let workspace = try Workspace(for: encoder, maximumRows: windows.rows)
        defer { KernelVariants.allow(KernelVariants.count) }
        var plain: Matrix?
        for variant in 1...KernelVariants.count {
            KernelVariants.allow(variant)
            var rows = Matrix()
            encoder.encode(windows, in: workspace, into: &rows)
            #expect(rows == plain ?? rows, "\(KernelVariants.running)")
            plain = plain ?? rows
        }
    }
}
