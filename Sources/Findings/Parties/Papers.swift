import Text

/// Nouns for what somebody says or writes: a resource, one a line.
enum Papers {
    static let english = Set(ResourceLines(PackageResources.paper_nouns_txt).map(String.init))
}
