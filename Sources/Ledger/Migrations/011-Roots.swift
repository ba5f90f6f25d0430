extension Migration {
    /// Finds the articles that have their words from one.
    static let roots = Migration(name: "011 roots", sql: "CREATE INDEX placed_by_root ON placed (root);")
}
