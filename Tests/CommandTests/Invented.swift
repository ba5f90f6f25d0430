/// Invented articles of an invented negotiation, as many as a test needs, no two the same.
enum Invented {
    /// So many articles as JSONL, named `a000`, `a001` and so on.
    static func lines(_ count: Int) -> String {
        (0..<count).map { line($0) + "\n" }.joined()
    }

    static func line(_ number: Int) -> String {
        let id = "a" + String(1000 + number).dropFirst()
        return """
            {"id": "\(id)", "title": "\(title(number))", "outlet": "\(outlets[number % outlets.count])", \
            "published": "2023-0\(1 + number % 9)-1\(number % 10)", "text": "\(text(number))"}
            """
    }

    static func title(_ number: Int) -> String { "Dam talks, day \(number + 1)" }

    /// Three paragraphs: direct, mixed and indirect speech, with typographic quotes and names beyond ASCII.
    static func text(_ number: Int) -> String {
        let (speaker, other) = (speakers[number % speakers.count], speakers[(number + 1) % speakers.count])
        let level = 200 + number
        return [
            "“We will not lower the dam by one metre,” \(speaker) said on day \(number + 1) of the talks in Port Aurelle.",
            "\(other) said the water stood at \(level) metres and called the delay “a debt that grows”.",
            "According to the mediator, both sides agreed to meet again after \(number % 7 + 2) days.",
        ].joined(separator: "\\n\\n")
    }

    private static let outlets = ["Meridian Press", "Lestova Gazette", "TV Nordfjell"]
    private static let speakers = [
        "Milada Čeřovská", "Åsmund Bråthen", "Tomasz Brzęk", "Maj-Britt Øyen", "Inês Quadros",
    ]
}
