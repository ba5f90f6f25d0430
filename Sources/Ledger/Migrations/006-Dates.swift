extension Migration {
    /// When articles were written, published and captured, with what tells so and what goes against each other, and
    /// each title by itself with the days on which it was its bearer’s.
    static let dates = Migration(
        name: "006 dates",
        sql: """
            CREATE TABLE title_held (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,  -- in text order
              part INTEGER NOT NULL,  -- one for each run of days
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              person TEXT NOT NULL,
              time TEXT NOT NULL,
              earliest INTEGER,  -- in days since 1970-01-01
              latest INTEGER,
              PRIMARY KEY (article, number, part)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE article_date (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              date TEXT NOT NULL,  -- written, published, captured
              earliest INTEGER,
              latest INTEGER,
              PRIMARY KEY (article, date)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE date_evidence (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              date TEXT NOT NULL,  -- which date it tells; 'first' and 'second' are the sides of a contradiction
              number INTEGER NOT NULL,  -- the most telling first; of a contradiction its own number
              kind TEXT NOT NULL,
              earliest INTEGER,
              latest INTEGER,
              start INTEGER,  -- NULL for what came with the article
              end INTEGER,
              reason TEXT NOT NULL,
              neighbour TEXT,  -- the id of the other article that tells it
              followed INTEGER NOT NULL,
              PRIMARY KEY (article, date, number)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX date_contradiction ON date_evidence (article) WHERE date = 'first';

            CREATE TABLE statement_said (  -- when statements were made, where the article tells
              statement INTEGER PRIMARY KEY REFERENCES statement ON DELETE CASCADE,
              earliest INTEGER,
              latest INTEGER,
              start INTEGER NOT NULL,
              end INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE story_signature (  -- the words that tell what an article is about
              article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
              words BLOB NOT NULL  -- six bytes each: four of a digest, two of a weight
            ) STRICT;
            """)
}
