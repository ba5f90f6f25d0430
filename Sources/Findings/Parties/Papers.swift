import Text

/// Nouns for what somebody says or writes: a resource, one a line.
enum Papers {
    /// What stands on a network and is not the network’s.
    static let posts: Set<String> = ["post", "posts", "tweet", "tweets"]
    static let english = Set(ResourceLines(PackageResources.paper_nouns_txt).map(String.init))
}
