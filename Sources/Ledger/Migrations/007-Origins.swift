extension Migration {
    /// Which articles are copies of others or share passages with them.
    ///
    /// An article without a row in `placed` has still to be compared with those before it. `noted` is the index by which
    /// later articles find it.
    static let origins = Migration(
        name: "007 origins",
        sql: """
            CREATE TABLE placed (
              article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
              text_key INTEGER NOT NULL,  -- the same for articles with the same words in the same order
              same_text INTEGER NOT NULL,  -- the first article with the same words
              root INTEGER NOT NULL,  -- the article whose words it mostly has
              family INTEGER NOT NULL,  -- the first of all articles that copies lead to
              words INTEGER NOT NULL,
              shingles INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX placed_by_text ON placed (text_key, article);
            CREATE INDEX placed_by_family ON placed (family);

            CREATE TABLE noted (
              shingle INTEGER NOT NULL,  -- a number for four words in a row
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              PRIMARY KEY (shingle, article)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX noted_by_article ON noted (article);

            CREATE TABLE relative (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              other INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,  -- taken in before
              copy INTEGER NOT NULL,  -- 1 where one of them is a copy of the other
              contained_here INTEGER NOT NULL,  -- percent of the article that stands in the other
              contained_there INTEGER NOT NULL,
              PRIMARY KEY (article, other)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX relative_by_other ON relative (other);

            CREATE TABLE shared_passage (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              other INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              other_start INTEGER NOT NULL,
              other_end INTEGER NOT NULL,
              PRIMARY KEY (article, other, number)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX shared_passage_by_other ON shared_passage (other);
            """)
}
