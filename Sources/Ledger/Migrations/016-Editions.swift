extension Migration {
    /// What the items of feeds said when they were seen last. Of those seen before this step, that is noted the next time.
    static let editions = Migration(
        name: "016 editions",
        sql: """
            CREATE TABLE feed_edition (
              item BLOB NOT NULL,  -- SHA-256 of the feed’s address and of what it calls the item
              content BLOB NOT NULL,  -- SHA-256 of what it said
              seen INTEGER NOT NULL,
              PRIMARY KEY (item)
            ) STRICT, WITHOUT ROWID;
            """)
}
