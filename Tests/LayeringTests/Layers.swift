/// What each target may import: the table of the house style, lowest first. A row may name only rows above it.
///
/// Next to our own targets stand the outside libraries, each named in the one row that is its door. `Text` and
/// `Entries` are open to all: every view holds ranges and entries. `rapporteur` puts the parts together, so it also
/// names the values that `Desk` is started with (inputs, precision, ledger).
let layers: [(target: String, mayImport: Set<String>)] = [
    ("Text", ["Crypto"]),
    ("Entries", ["Text"]),
    ("Inference", ["CKernels", "COneDNN", "FoundationEssentials", "Glibc", "Darwin"]),
    ("Intake", ["Text", "Entries", "CLibXML2", "CLanguage", "CZlib", "Foundation"]),
    // Foundation for the canonical decomposition of Unicode only; the target stays pure.
    ("Reading", ["Text", "Entries", "Inference", "Foundation"]),
    ("Findings", ["Text", "Entries", "Reading"]),
    ("Story", ["Text", "Entries"]),
    ("Parties", ["Text", "Entries", "Yams", "Foundation"]),
    ("Ledger", ["Text", "Entries", "GRDB", "CZlib", "Foundation"]),
    (
        "Fetching",
        [
            "Entries", "AsyncHTTPClient", "NIOCore", "NIOPosix", "NIOHTTP1", "NIOHTTPCompression", "Foundation",
            "Glibc",
            "Darwin",
        ]
    ),
    (
        "Desk",
        [
            "Text", "Entries", "Inference", "Intake", "Reading", "Findings", "Story", "Parties", "Ledger", "Fetching",
            "Foundation", "Glibc", "Darwin",
        ]
    ),
    ("Exports", ["Text", "Entries"]),
    ("Web", ["Text", "Entries", "Desk", "Exports", "Hummingbird", "HTTPTypes", "Logging"]),
    (
        "rapporteur",
        [
            "Text", "Entries", "Inference", "Intake", "Ledger", "Desk", "Exports", "Web", "ArgumentParser",
            "Foundation",
            "Glibc", "Darwin",
        ]
    ),
]
