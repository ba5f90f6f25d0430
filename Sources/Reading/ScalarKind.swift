import Text

/// What a scalar is to the splitter: nothing, a mark that is a word of its own, or part of a word.
enum ScalarKind: UInt8 {
    case gap, mark, word

    /// By general category: separators and controls are gaps; punctuation, symbols and ideographs are marks.
    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            self = Self.ascii[Int(scalar.value)]
        } else if scalar.isIdeograph {
            self = .mark
        } else {
            self.init(category: scalar.properties.generalCategory)
        }
    }

    private init(category: Unicode.GeneralCategory) {
        switch category {
        case .control, .format, .surrogate, .privateUse, .unassigned,
            .spaceSeparator, .lineSeparator, .paragraphSeparator:
            self = .gap
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            self = .mark
        default:
            self = .word
        }
    }

    private static let ascii: [ScalarKind] = (UInt8(0)..<128).map {
        ScalarKind(category: Unicode.Scalar($0).properties.generalCategory)
    }
}

extension Unicode.Scalar {
    fileprivate var isIdeograph: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF: true
        default: false
        }
    }
}
