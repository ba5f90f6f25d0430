import Text

/// Nouns that name what a person is: a resource, one a line.
enum RoleNouns {
    static let english = Set(ResourceLines(PackageResources.role_nouns_txt).map(String.init))
}
