import Text

/// Nouns for people who speak about a party and not for it: a resource, one a line.
enum Onlookers {
    static let english = Set(ResourceLines(PackageResources.onlooker_nouns_txt).map(String.init))
}
