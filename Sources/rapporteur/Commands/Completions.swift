import ArgumentParser

/// `completions`: a script that teaches a shell this program's commands.
struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a completion script for bash, zsh or fish.",
        discussion: """
            bash:  rapporteur completions bash > ~/.local/share/bash-completion/completions/rapporteur
            zsh:   rapporteur completions zsh > a folder of $fpath, as _rapporteur
            fish:  rapporteur completions fish > ~/.config/fish/completions/rapporteur.fish
            """)

    @Argument(help: "The shell.")
    var shell: Shell

    func run() throws {
        try Output(.output).line(Rapporteur.completionScript(for: shell.parserName))
    }

    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case bash, zsh, fish

        fileprivate var parserName: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }
}
