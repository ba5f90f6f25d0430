/// How fast 8-bit products alone run on one core here: what an encoder can be held against.
package enum MatrixLimit {
    /// The best rate of any product of an encoder of this shape, in operations (two for each weight and
    /// row) per second.
    ///
    /// Takes about `seconds`; best of many runs, so that other work on the machine counts little.
    package static func measure(_ shape: EncoderShape, seconds: Double = 1) throws(ModelError) -> Double {
        let sides = [
            (3 * shape.width, shape.width), (shape.width, shape.width), (shape.intermediate, shape.width),
            (shape.width, shape.intermediate),
        ]
        let blocks = [64, 128, 256]
        var best = 0.0
        for (outputs, inputs) in sides {
            for block in blocks {
                let share = seconds / Double(sides.count * blocks.count)
                best = max(best, try rate(outputs: outputs, inputs: inputs, block: block, seconds: share))
            }
        }
        return best
    }

    /// Operations that the linear layers of an encoder need for so many rows.
    package static func operations(_ shape: EncoderShape, rows: Int) -> Double {
        let weights = shape.layers * shape.width * (4 * shape.width + 2 * shape.intermediate)
        return 2 * Double(weights) * Double(rows)
    }

    private static func rate(outputs: Int, inputs: Int, block: Int, seconds: Double) throws(ModelError) -> Double {
        let weights = (0..<outputs * inputs).map { Int8(truncatingIfNeeded: $0 &* 37) }
        let product = try IntegerProduct(weights.span, outputs: outputs, inputs: inputs, blockSizes: [block])
        let source = AlignedMemory<UInt8>(count: block * inputs)
        for i in 0..<source.count { source[i] = UInt8(truncatingIfNeeded: i &* 101) }
        let bound = try BoundProduct(
            product, source: source, sums: AlignedMemory(count: block * outputs), stream: ProductStream())
        let operations = 2 * Double(outputs * inputs * block)
        // Runs of about half a millisecond: long enough to time, short enough to fall between interruptions.
        let repeats = max(1, Int(2.5e8 / operations))
        let end = ContinuousClock.now + .seconds(seconds)
        var best = 0.0
        repeat {
            let start = ContinuousClock.now
            for _ in 0..<repeats { bound.run(count: block) }
            let took = (ContinuousClock.now - start) / .seconds(1)
            best = max(best, operations * Double(repeats) / took)
        } while ContinuousClock.now < end
        return best
    }
}
