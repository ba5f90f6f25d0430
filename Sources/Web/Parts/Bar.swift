/// A bar that shows a number beside others; the number itself stands next to it in words.
struct Bar {
    private static let width = 200
    private static let height = 8

    let value: Int
    /// The number whose bar is full.
    let longest: Int

    var html: HTML {
        // A hair's breadth even for the smallest: something is not nothing.
        let filled = longest > 0 ? max(value * Self.width / longest, 2) : 0
        return Tag.svg(.class("bar"), .viewBox(Self.width, Self.height), .stretched, .hiddenFromReaders) {
            Tag.rect(.width(filled), .height(Self.height))
        }
    }
}
