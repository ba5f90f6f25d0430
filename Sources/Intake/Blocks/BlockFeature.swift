/// What the block classifier knows of a block, in the order of its columns. Missing values are NaN.
///
/// `training/blocks.py` reads the names from `rapporteur lab blocks`, and the model file lists those it was trained on.
enum BlockFeature: Int, CaseIterable, Sendable {
    // Its own text.
    case words, characters, wordLength, linkShare, endsSentence, commaShare, digitShare, capitalShare, upperShare
    case functionShare, startsLower, startsQuoted, endsColon, endsEllipsis, endsQuestion, sentences, separators
    case hasAddress, lines, phrase, isMenuWord, dateShare, isByline, copies
    // Its place among the others.
    case place, placeFromEnd, wordsBefore, blocks, pageWords, pageShortShare, pageLinkShare, afterTitle, isTitle
    case isTitleLine, runDistance, runShare, sinceListHead, listHead, sinceRunning, untilRunning, lastRunning
    case nextRunning, windowRunning, wideRunning
    // Those beside it.
    case words1Before, link1Before, ends1Before, words2Before, link2Before, ends2Before, phrase1Before
    case words1After, link1After, ends1After, words2After, link2After, ends2After, phrase1After
    // What the page says about itself.
    case isDescription, inLinkedBody, linkedBodyShare, isLinkedArticle, articles
    // Its markup: the element it stands in, and how many elements up the nearest of each sort is.
    case tag, heading, depth, upArticle, upMain, upNav, upAside, upHeader, upFooter, upForm, upTable, upList
    case upFigure, upQuote, upBody, upTitle, upSummary, upNavigation, upTeaser, upPromotion, upShare, upByline
    case upCaption, upNotice, upComment, namedShare
    // The elements around it.
    case parentShare, parentLink, parentBlocks, parentMean, parent2Share, parent2Link, parent2Blocks, parent2Mean
    case parent3Share, parent3Link, parent3Blocks, parent3Mean, parent4Share, parent4Link, parent4Blocks, parent4Mean
    case mainUp, inMain, inBestParent, bestParentUp
    // Those written the same way: same elements, same classes.
    case alike, alikeMean, alikeLink, alikeShare, likeLast, likeNext, siblingLast, siblingNext
    // What a first look at all blocks made of it and of the others; only the second look has these.
    case first, first1Before, first2Before, first3Before, first1After, first2After, first3After, firstParent
    case firstAlike, firstNear, firstWide, firstMost, firstPage, firstBefore, firstSection, firstHead

    static let count = allCases.count
}

/// One row of features a block, one block after the other.
struct BlockRows: Sendable {
    private(set) var values: [Float]
    let count: Int

    init(count: Int) {
        self.count = count
        values = Array(repeating: .nan, count: count * BlockFeature.count)
    }

    subscript(row: Int, feature: BlockFeature) -> Float {
        get { values[row * BlockFeature.count + feature.rawValue] }
        set { values[row * BlockFeature.count + feature.rawValue] = newValue }
    }

    /// A block's features.
    func row(_ row: Int) -> ArraySlice<Float> {
        values[row * BlockFeature.count..<(row + 1) * BlockFeature.count]
    }
}
