import Entries
import Text

/// What kind of page an article came on: by linked data first, then by what is left when the furniture is gone.
func pageType(_ facts: PageFacts, _ contents: Contents) -> PageType {
    if facts.type == "LiveBlogPosting" { return .liveBlog }
    let body = contents.blocks.filter { !$0.kind.isFurniture && $0.kind != .title }
    let words = body.reduce(0) { $0 + wordCount(contents.text.bytes[$1.range.lower..<$1.range.upper]) }
    let isWall = contents.blocks.contains { block in
        block.kind == .promotion && block.range.count < 300
            && wallPhrases.stand(in: contents.text.bytes[block.range.lower..<block.range.upper])
    }
    if words < 250, !facts.isFree || isWall { return .paywall }
    let teasers = contents.blocks.count { $0.kind == .teaser || $0.kind == .navigation }
    if words < fewWords { return teasers >= 40 && facts.type == nil ? .index : .stub }
    return .article
}

/// An article with fewer words is no more than a pointer to one.
private let fewWords = 40

private let wallPhrases = Phrases([
    "subscribe to continue", "Subscribe to continue", "to continue reading", "Already a subscriber",
    "already a subscriber",
    "Subscribe to read", "subscribers only", "for subscribers", "Register to continue", "Jetzt weiterlesen",
])
