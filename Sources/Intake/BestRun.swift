/// The contiguous run with the greatest sum, the earliest of equals; empty where no score is above zero.
///
/// With gains for running text and losses for the rest, it is the article on a page that has menus before it and
/// teasers after (Pasternack and Roth, "Extracting article text from the web with maximum subsequence segmentation").
func bestRun(_ scores: [Double]) -> Range<Int> {
    var best = 0..<0
    var bestSum = 0.0
    var start = 0
    var sum = 0.0
    for (index, score) in scores.enumerated() {
        if sum <= 0 {
            start = index
            sum = 0
        }
        sum += score
        if sum > bestSum {
            bestSum = sum
            best = start..<index + 1
        }
    }
    return best
}
