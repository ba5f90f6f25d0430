import Text

/// Nouns for people who speak for the body that employs them: a resource, one a line.
enum Servants {
    static let english = Set(ResourceLines(PackageResources.servant_nouns_txt).map(String.init))
}
