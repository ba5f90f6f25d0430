import CKernels
import Testing

@Suite("Rows that are known in twice as many bits")
struct RemainderTests {
    private static let width = 48

    /// As at the marks of a window: one number is far larger than all others.
    private static let rows: [[Float]] = [
        peaked(seed: 5, peak: 30), peaked(seed: 6, peak: -12), peaked(seed: 7, peak: 0),
        Array(repeating: 0, count: width),
    ]

    @Test("The bytes of a row leave half a step, those of what they left half a step of that", arguments: rows)
    func remainder(_ row: [Float]) {
        var rest = row
        let (coarse, first) = quantised(rest)
        unsafe ck_remainder(&rest, 1, Int32(Self.width), coarse, [first])
        #expect(rest.allSatisfy { abs($0) <= 0.501 * first.step })
        let (fine, second) = quantised(rest)
        for (index, value) in row.enumerated() {
            let told = first.value(coarse[index]) + second.value(fine[index])
            #expect(abs(told - value) <= 0.51 * second.step + 1e-6, "value \(index)")
        }
        #expect(second.step <= first.step / 200)
    }

    @Test("The sums of a row and of its remainder make one attention row, in which the bias counts once")
    func finer() {
        let columns = 3 * Self.width
        let sums = (0..<columns).map { Int32($0 % 7 * 90) } + (0..<columns).map { Int32($0 % 5) }
        let bytes = [CKBytes(step: 0.5, low: -1), CKBytes(step: 0.25, low: 2)]
        let (scale, weights, bias) = (
            Self.ramp(columns, 1), Self.ramp(columns, 0.5), Self.ramp(columns, 3)
        )
        var (work, integers) = (sums, [Int16](repeating: 0, count: columns))
        var scales: [Float] = [0, 0, 0]
        unsafe scale.withUnsafeBufferPointer { scale in
            unsafe weights.withUnsafeBufferPointer { weights in
                unsafe bias.withUnsafeBufferPointer { bias in
                    let made = unsafe CKColumns(
                        scale: scale.baseAddress, weightSum: weights.baseAddress, bias: bias.baseAddress)
                    unsafe ck_sums_to_attention(
                        &work, bytes, 1, made, 1, Int32(Self.width), 4000, 4000, &integers, &scales)
                }
            }
        }
        for column in 0..<columns {
            let right = zip([column, column + columns], bytes).reduce(bias[column]) { sum, pair in
                sum + pair.1.step * Float(sums[pair.0]) * scale[column] + pair.1.low * weights[column]
            }
            let third = column / Self.width
            #expect(abs(Float(integers[column]) * scales[third] - right) <= 0.51 * scales[third])
        }
    }

    private func quantised(_ row: [Float]) -> ([UInt8], CKBytes) {
        var integers = [UInt8](repeating: 0, count: row.count)
        var bytes = CKBytes()
        unsafe ck_quantise(row, 1, Int32(row.count), &integers, &bytes)
        return (integers, bytes)
    }

    private static func peaked(seed: UInt64, peak: Float) -> [Float] {
        var random = Generator(state: seed)
        return (0..<width).map { $0 == 17 ? peak : random.normal() }
    }

    private static func ramp(_ count: Int, _ slope: Float) -> [Float] {
        (0..<count).map { slope * (1 + Float($0 % 9) / 9) }
    }
}

extension CKBytes {
    fileprivate func value(_ byte: UInt8) -> Float { low + step * Float(byte) }
}
