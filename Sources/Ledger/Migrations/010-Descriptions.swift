extension Migration {
    /// What articles say of themselves beyond title, outlet and day: who wrote them, when they were changed, on what kind
    /// of page they came, and from whom they have their words.
    static let descriptions = Migration(
        name: "010 descriptions",
        sql: """
            ALTER TABLE article ADD COLUMN modified TEXT;  -- as given on the page
            ALTER TABLE article ADD COLUMN type TEXT;  -- of the page: article, live blog, index, stub or paywall

            CREATE TABLE author (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,  -- in the order of the byline
              name TEXT NOT NULL,
              PRIMARY KEY (article, number)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE credit (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,  -- in text order
              source TEXT NOT NULL,  -- the agency or outlet
              share TEXT NOT NULL,  -- whole or part
              start INTEGER,  -- NULL where only the tags of the page say so
              end INTEGER,
              CHECK ((start IS NULL) = (end IS NULL)),
              PRIMARY KEY (article, number)
            ) STRICT, WITHOUT ROWID;
            """)
}
