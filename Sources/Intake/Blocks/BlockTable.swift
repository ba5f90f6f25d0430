import Text

/// The blocks of an input with their features: what the block classifier is trained on.
package struct BlockTable: Sendable {
    /// The names of the columns.
    package static var features: [String] { BlockFeature.allCases.map { "\($0)" } }

    package struct Row: Sendable {
        package let text: String
        package let features: [Float]
        /// A number that only blocks written the same way share, and one for those inside the same element.
        package let alike: UInt64
        package let parent: Int
    }

    package let rows: [Row]

    /// The blocks of an input as they are before anything is decided.
    package init(of input: RawInput) throws(IntakeError) {
        switch input.format {
        case .html:
            let decoded = try decode(input, declared: declaredEncoding(input.bytes))
            let reading = PageReading(decoded.text.bytes)
            self.init(reading.measured, reading.page.blocks)
        case .text:
            let decoded = try decode(input, declared: nil)
            let blocks = textBlocks(decoded.text, paragraphs(of: decoded.text))
            self.init(MeasuredBlocks(blocks, in: BlockSetting()), blocks)
        case .jsonLine:
            throw .missingText(input.origin)
        }
    }

    private init(_ measured: MeasuredBlocks, _ blocks: [TextBlock]) {
        rows = blocks.indices.map { index in
            Row(
                text: String(decoding: blocks[index].text, as: UTF8.self),
                features: Array(measured.rows.row(index)), alike: measured.alike[index],
                parent: measured.parents[index])
        }
    }
}
