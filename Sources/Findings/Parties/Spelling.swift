/// A key that the romanisations of one name share: Zelensky, Zelenskyy, Zelenskiy; Yanukovich, Yanukovych.
enum Spelling {
    static func key(_ folded: String) -> String {
        var key: [UInt8] = []
        let bytes = Array(folded.utf8)
        var at = 0
        while at < bytes.count {
            let (sounds, length) = sound(bytes[at...])
            for sound in sounds where key.last != sound { key.append(sound) }
            at += length
        }
        return String(decoding: key, as: UTF8.self)
    }

    private static func sound(_ rest: ArraySlice<UInt8>) -> (sounds: [UInt8], length: Int) {
        for (letters, sounds) in digraphs where rest.starts(with: letters) { return (sounds, letters.count) }
        guard let first = rest.first else { return ([], 1) }
        return ([singles[first] ?? first], 1)
    }

    private static let digraphs: [(letters: [UInt8], sounds: [UInt8])] = [
        ("shch", "S"), ("sch", "S"), ("sh", "S"), ("ch", "C"), ("zh", "Z"), ("kh", "h"), ("ph", "f"), ("ts", "c"),
        ("tz", "c"), ("ck", "k"), ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ya", "a"), ("ia", "a"), ("ja", "a"),
        ("ye", "e"), ("ie", "e"), ("je", "e"), ("yo", "o"), ("x", "ks"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private static let singles: [UInt8: UInt8] = Dictionary(
        uniqueKeysWithValues: [("y", "i"), ("j", "i"), ("w", "v"), ("q", "k")].map {
            (Array($0.0.utf8)[0], Array($0.1.utf8)[0])
        })
}
