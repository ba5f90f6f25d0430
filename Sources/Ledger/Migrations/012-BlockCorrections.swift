extension Migration {
    /// What people put back of what was taken for furniture. Like other corrections it stays when an article is read again.
    static let blockCorrections = Migration(
        name: "012 block corrections",
        sql: """
            CREATE TABLE block_correction (
              key INTEGER PRIMARY KEY,  -- the order in which they were made
              digest BLOB NOT NULL CHECK (length(digest) = 32),  -- SHA-256 of the article's bytes as found
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              words TEXT NOT NULL,  -- what stood there
              found TEXT NOT NULL,  -- the kind of furniture it had been taken for
              put_back INTEGER NOT NULL CHECK (put_back IN (0, 1)),  -- 0 takes an earlier one back
              note TEXT,
              made TEXT NOT NULL
            ) STRICT;
            CREATE INDEX block_correction_by_digest ON block_correction (digest);
            """)
}
