/// How a word is written, and what stands before it: the second thing the reader sees of a word besides its letters.
///
/// The vocabulary is uncased; names need case, and a straight quotation mark opens or closes by the space beside it.
/// The numbers are those of `training/pieces.py`.
struct Shape {
    enum Case: UInt8 {
        case lower, title, upper, digits, mark, mixed
    }

    enum Break: UInt8 {
        case glued, space, line
    }

    static let cases: UInt8 = 6
    /// Given to the marks that open and close a window.
    static let edge = Case.mark.rawValue

    static func code(_ letters: Case, after gap: Break) -> UInt8 {
        letters.rawValue + cases * gap.rawValue
    }

    /// The code of the further pieces of a word whose first has `code`.
    static func continued(_ code: UInt8) -> UInt8 { code % cases }
}

extension Shape.Case {
    /// Counts the letters of a word, one scalar at a time.
    struct Count {
        private var cased = 0
        private var upper = 0
        private var firstIsUpper = false
        private var hasDigit = false

        mutating func add(_ scalar: Unicode.Scalar) {
            if scalar.isASCII { addASCII(UInt8(scalar.value)) } else { addOther(scalar) }
        }

        var result: Shape.Case {
            if hasDigit { return .digits }
            if upper == 0 { return .lower }
            if upper == cased, cased > 1 { return .upper }
            return upper == 1 && firstIsUpper ? .title : .mixed
        }

        private mutating func addASCII(_ byte: UInt8) {
            switch byte {
            case 0x41...0x5A: addLetter(isUpper: true)
            case 0x61...0x7A: addLetter(isUpper: false)
            case 0x30...0x39: hasDigit = true
            default: break
            }
        }

        private mutating func addOther(_ scalar: Unicode.Scalar) {
            let properties = scalar.properties
            if properties.isUppercase {
                addLetter(isUpper: true)
            } else if properties.isLowercase {
                addLetter(isUpper: false)
            } else if properties.generalCategory == .decimalNumber {
                hasDigit = true
            }
        }

        private mutating func addLetter(isUpper: Bool) {
            if cased == 0 { firstIsUpper = isUpper }
            cased += 1
            if isUpper { upper += 1 }
        }
    }
}
