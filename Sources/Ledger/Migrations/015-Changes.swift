extension Migration {
    /// What articles with the same words tell differently. Kin that were found before are looked at by the next run.
    static let changes = Migration(
        name: "015 changes",
        sql: """
            ALTER TABLE relative ADD COLUMN compared INTEGER NOT NULL DEFAULT 0 CHECK (compared IN (0, 1));
            CREATE INDEX relative_not_compared ON relative (article, other) WHERE compared = 0;

            CREATE TABLE change (
              article INTEGER NOT NULL,
              other INTEGER NOT NULL,  -- taken in before
              number INTEGER NOT NULL,
              kind TEXT NOT NULL,  -- number, date, negation
              start INTEGER,  -- the words; none where only the other has some
              end INTEGER,
              around_start INTEGER NOT NULL,  -- the same with the word before and the word behind
              around_end INTEGER NOT NULL,
              other_start INTEGER,
              other_end INTEGER,
              other_around_start INTEGER NOT NULL,
              other_around_end INTEGER NOT NULL,
              PRIMARY KEY (article, other, number),
              FOREIGN KEY (article, other) REFERENCES relative ON DELETE CASCADE
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX change_by_other ON change (other);
            """)
}
