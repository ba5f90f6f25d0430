package import Entries

// The shapes of parties in JSON. Days are `2018-06-12`, a month or a year alone, or both ends: `2018-06-12/2018-07`.

extension NamedParty: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("id", id.value)
            $0.member("name", name)
        }
    }
}

extension NamedTenure: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("office", office)
            $0.member("person", person)
            $0.member("from", tenure.period.from?.description)
            $0.member("to", tenure.period.to?.description)
            $0.member("acting", tenure.isActing)
            $0.member("source", tenure.source)
            $0.member("certainty", certainty?.rawValue)
        }
    }
}

extension AsOfAnswer: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("on", days.description)
            $0.member("offices", offices)
            $0.member("people", people)
        }
    }
}

extension OfficeAsOf: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("office", office)
            $0.member("holders", holders)
        }
    }
}

extension PersonAsOf: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("person", person)
            $0.member("held", held)
            $0.member("former", former)
            $0.member("future", future)
        }
    }
}

extension PartyFault: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("file", file)
            $0.member("line", line)
            $0.member("entry", entry)
            $0.member("reason", reason)
            $0.member("kept", kept)
        }
    }
}

extension PartyClash: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("kind", kind.rawValue)
            $0.member("parties", parties.map(\.value))
            $0.member("words", words)
        }
    }
}
