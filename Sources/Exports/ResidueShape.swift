package import Entries

extension Residue: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("article", article)
            $0.member("residue") { json in
                json.array(blocks) { json, one in
                    json.object {
                        $0.member("bytes", one.block.range)
                        $0.member("kind", one.block.kind.rawValue)
                        $0.member("words", one.words)
                    }
                }
            }
            $0.member("putBack", putBack)
        }
    }
}

extension BlockCorrection: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("bytes", range)
            $0.member("words", words)
            $0.member("found", found.rawValue)
            $0.member("note", note)
            $0.member("made", made)
        }
    }
}
