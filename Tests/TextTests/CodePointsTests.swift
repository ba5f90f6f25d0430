import Testing
import Text

@Suite("Offsets in bytes and in code points name the same places")
struct CodePointsTests {
    @Test(arguments: [
        "", "plain", "“We will meet,” said Stubb.", "Київ — 12 грудня…", "e\u{301}e\u{301}", "👩‍🚀 and “👩‍🚀”",
        String(repeating: "a", count: 200) + "é" + String(repeating: "b", count: 200),
    ])
    func thereAndBack(_ string: String) {
        let text = ArticleText(string)
        let points = CodePoints(text)
        var byte = 0
        for (point, scalar) in string.unicodeScalars.enumerated() {
            #expect(points.offset(ofByte: byte) == point)
            #expect(points.byte(ofPoint: point) == byte)
            byte += String(scalar).utf8.count
        }
        #expect(points.offset(ofByte: text.count) == string.unicodeScalars.count)
        #expect(points.byte(ofPoint: string.unicodeScalars.count) == text.count)
        #expect(points.byte(ofPoint: string.unicodeScalars.count + 1) == nil)
    }
}

@Suite("A digest is the SHA-256 of the bytes")
struct DigestTests {
    @Test("as in the examples of FIPS 180-4")
    func standard() {
        let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(Digest(of: Array("abc".utf8)).hex == hex)
    }

    @Test("and comes back from where it was kept")
    func stored() {
        let digest = Digest(of: [1, 2, 3])
        #expect(Digest(stored: digest.bytes) == digest)
        #expect(Digest(stored: [1, 2]) == nil)
    }
}
