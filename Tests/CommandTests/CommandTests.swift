import Testing

/// The program as its users meet it. One after another: each run of it uses all cores by itself.
@Suite(.serialized) struct CommandTests {}
