/// Shows on a terminal how far a long reading has come; silent in pipes and for what takes but a moment.
package struct ProgressBar {
    private let terminal: Terminal
    private let started: ContinuousClock.Instant
    private var drawn: ContinuousClock.Instant?

    package init(on terminal: Terminal, now: ContinuousClock.Instant = .now) {
        self.terminal = terminal
        started = now
    }

    /// A reading shorter than this needs no bar.
    private static let moment = Duration.seconds(1)
    /// Redrawing more often than this shows nothing new.
    private static let interval = Duration.milliseconds(100)

    /// The line to draw over the one before, or nil where there is nothing new to draw.
    package mutating func redrawn(_ step: Step, now: ContinuousClock.Instant = .now) -> String? {
        let spent = now - started
        guard terminal.isTerminal, spent >= Self.moment else { return nil }
        if let drawn, now - drawn < Self.interval { return nil }
        drawn = now
        return "\r" + Self.line(step, spent: spent).cut(to: terminal.width - 1) + Self.clearToEnd
    }

    /// What takes the bar away again; empty where none was drawn.
    package var erased: String { drawn == nil ? "" : "\r" + Self.clearToEnd }

    private static let clearToEnd = "\u{1B}[K"

    /// How far a reading has come; the shares are of all there is to read, where that is known.
    package struct Step: Sendable {
        package let articles: Int
        package let statements: Int
        package let share: Double?

        package init(articles: Int, statements: Int, share: Double?) {
            self.articles = articles
            self.statements = statements
            self.share = share
        }
    }

    /// One line: bar, share, articles, rate, remaining time, statements.
    package static func line(_ step: Step, spent: Duration) -> String {
        let seconds = max(spent / .seconds(1), 0.001)
        let rate = Double(step.articles) / seconds
        let counts =
            "\(counted(step.articles, "article")), \(oneDecimal(rate))/s, \(counted(step.statements, "statement"))"
        guard let share = step.share, share > 0 else { return counts }
        let left = Int((seconds / share - seconds).rounded())
        let percent = Int((share * 100).rounded(.down))
        return "\(bar(share)) \(percent) %  \(counts)  \(minutes(left)) left"
    }

    private static func bar(_ share: Double) -> String {
        let full = Int((min(share, 1) * 20).rounded(.down))
        return String(repeating: "━", count: full) + String(repeating: "─", count: 20 - full)
    }

    private static func oneDecimal(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return value < 10 ? "\(tenths / 10).\(tenths % 10)" : "\(Int(value.rounded()))"
    }

    private static func minutes(_ seconds: Int) -> String {
        let rest = seconds % 60
        return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
