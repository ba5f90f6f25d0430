extension Migration {
    /// Which articles are pages of one article that a site spreads over several. What belongs together is asked for when it
    /// is shown, so that it does not matter in which order the parts came.
    static let parts = Migration(
        name: "017 parts",
        sql: """
            CREATE TABLE part (
              article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
              whole TEXT NOT NULL,  -- the same for all parts of one article: address without the page’s number, title
              number INTEGER NOT NULL,  -- from 1
              last INTEGER NOT NULL  -- the highest number of a page that it names
            ) STRICT;
            CREATE INDEX part_by_whole ON part (whole);
            CREATE INDEX part_by_number ON part (whole, number);
            CREATE INDEX part_by_last ON part (whole, last);

            -- The parts of one article count as one report, that of the part taken in first. Pages that were taken in again,
            -- under numbers that others have, count as one more.
            CREATE VIEW report (article, first) AS
              SELECT article, CASE
                WHEN article = (
                  SELECT min(article) FROM part AS same WHERE same.whole = part.whole AND same.number = part.number
                ) THEN (SELECT min(article) FROM part AS one WHERE one.whole = part.whole)
                ELSE (
                  SELECT min(article) FROM part AS one WHERE one.whole = part.whole AND one.article > (
                    SELECT min(article) FROM part AS same WHERE same.whole = one.whole AND same.number = one.number
                  )
                ) END
              FROM part;
            """)
}
