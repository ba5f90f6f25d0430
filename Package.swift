// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target of ours: Swift 6, strict memory safety, no warning let through.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A target of the one-way chain of ARCHITECTURE.md; `LayeringTests` holds the line.
func layer(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: strict)
}

let package = Package(
    name: "rapporteur",
    platforms: [.macOS(.v26)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        .target(
            name: "CKernels",
            // Optimised in debug builds too; contraction off, so that every CPU gives the same bits.
            cSettings: [.unsafeFlags(["-O3", "-fno-math-errno", "-ffp-contract=off"])]),
        .systemLibrary(name: "COneDNN", providers: [.apt(["libdnnl-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CLanguage", linkerSettings: [.linkedLibrary("cld2")]),

        layer("Text", [.product(name: "Crypto", package: "swift-crypto")]),
        layer("Entries", ["Text"], resources: [.embedInCode("Resources/agencies.txt")]),
        layer("Inference", ["CKernels", "COneDNN"]),
        layer(
            "Intake", ["Text", "Entries", "CLibXML2", "CLanguage", "CZlib"],
            resources: [
                .embedInCode("Resources/en/furniture.txt"), .embedInCode("Resources/classes.txt"),
                .embedInCode("Resources/function-words.txt"), .embedInCode("Resources/blocks.trees"),
                .embedInCode("Resources/months.txt"), .embedInCode("Resources/page-words.txt"),
            ]
        ),
        layer(
            "Reading", ["Text", "Entries", "Inference"],
            resources: [
                .embedInCode("Resources/en/abbreviations.txt"), .embedInCode("Resources/en/addressed.txt"),
            ]
        ),
        layer(
            "Findings", ["Text", "Entries", "Reading"],
            resources: [
                .embedInCode("Resources/en/given-names.txt"), .embedInCode("Resources/en/role-nouns.txt"),
                .embedInCode("Resources/en/reporting-verbs.txt"),
                .embedInCode("Resources/en/institution-nouns.txt"),
                .embedInCode("Resources/en/paper-nouns.txt"),
                .embedInCode("Resources/en/onlooker-nouns.txt"), .embedInCode("Resources/en/received-verbs.txt"),
                .embedInCode("Resources/en/servant-nouns.txt"), .embedInCode("Resources/en/party-words.txt"),
                .embedInCode("Resources/en/addressing-verbs.txt"), .embedInCode("Resources/en/audience-nouns.txt"),
                .embedInCode("Resources/en/occasion-nouns.txt"), .embedInCode("Resources/en/outlets.txt"),
                .embedInCode("Resources/en/phrase-words.txt"),
                .embedInCode("Resources/en/acting-verbs.txt"), .embedInCode("Resources/en/group-nouns.txt"),
                .embedInCode("Resources/en/family-names-first.txt"),
                .embedInCode("Resources/en/given-name-forms.txt"),
                .embedInCode("Resources/en/times/lexicon.txt"), .embedInCode("Resources/en/times/patterns.txt"),
                .embedInCode("Resources/en/times/holidays.txt"), .embedInCode("Resources/en/times/clauses.txt"),
            ]
        ),
        layer(
            "Parties", ["Text", "Entries", .product(name: "Yams", package: "Yams")],
            resources: [
                .embedInCode("Resources/state-codes.txt"), .embedInCode("Resources/en/office-titles.txt"),
            ]
        ),
        layer(
            "Story", ["Text", "Entries"],
            resources: [
                .embedInCode("Dating/Resources/en/anchor-events.txt"),
                .embedInCode("Dating/Resources/en/counts.txt"),
                .embedInCode("Dating/Resources/en/foreseen-nouns.txt"),
                .embedInCode("Dating/Resources/en/press-words.txt"),
                .embedInCode("Dating/Resources/en/word-weights.txt"),
                .embedInCode("Origins/Resources/en/date-words.txt"),
                .embedInCode("Origins/Resources/en/negations.txt"),
                .embedInCode("Origins/Resources/en/number-words.txt"),
            ]),
        layer("Ledger", ["Text", "Entries", "CZlib", .product(name: "GRDB", package: "GRDB.swift")]),
        layer(
            "Fetching",
            [
                "Entries",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
            ]),
        layer(
            "Desk",
            ["Text", "Entries", "Inference", "Intake", "Reading", "Findings", "Story", "Parties", "Ledger", "Fetching"]),
        layer("Exports", ["Text", "Entries"]),
        layer(
            "Web",
            ["Text", "Entries", "Desk", "Exports", .product(name: "Hummingbird", package: "hummingbird")],
            resources: [.embedInCode("Resources/dossier.css")]
        ),
        .executableTarget(
            name: "rapporteur",
            dependencies: [
                "Text", "Entries", "Inference", "Intake", "Ledger", "Desk", "Exports", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        tests("TextTests", ["Text"]),
        tests("EntriesTests", ["Entries"]),
        tests("PartiesTests", ["Parties", "Entries"]),
        tests("ReadingTests", ["Text", "Entries", "Reading"]),
        tests("FindingsTests", ["Text", "Entries", "Reading", "Findings"]),
        tests("StoryTests", ["Text", "Entries", "Story"]),
        .target(
            name: "UnrulyServer",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/UnrulyServer", swiftSettings: strict),
        tests("FetchingTests", ["Fetching", "UnrulyServer"]),
        tests("DeskTests", ["Text", "Entries", "Inference", "Intake", "Ledger", "Fetching", "Desk", "UnrulyServer"]),
        tests("InferenceTests", ["CKernels", "Inference"]),
        tests("IntakeTests", ["Intake", "Text", "Entries", "CZlib"]),
        tests(
            "LedgerTests", ["Ledger", "Text", "Entries", .product(name: "GRDB", package: "GRDB.swift")],
            resources: [.copy("Ledgers")]
        ),
        tests("ExportsTests", ["Exports", "Text", "Entries"]),
        tests(
            "WebTests",
            [
                "Text", "Entries", "Ledger", "Desk", "Web",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOEmbedded", package: "swift-nio"),
            ]
        ),
        tests("CommandTests", ["rapporteur", "Text", "Entries", "UnrulyServer"], resources: [.copy("Snapshots")]),
        tests("LayeringTests", []),
    ]
)
