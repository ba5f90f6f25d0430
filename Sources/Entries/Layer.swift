/// What can be read in an article; asking for less takes less time.
package enum Layer: String, CaseIterable, Sendable {
    case sentences, names, references, attributions, parties, times, dates
}
