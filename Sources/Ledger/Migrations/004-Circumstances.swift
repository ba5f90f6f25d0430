extension Migration {
    /// To whom, through whom and on which occasion statements were made, and the statements inside them.
    ///
    /// The table `evidence` takes the roles addressee, via and occasion besides those it had.
    static let circumstances = Migration(
        name: "004 circumstances",
        sql: """
            CREATE TABLE nested (  -- statements inside the content of others
              key INTEGER PRIMARY KEY,  -- article * 67108864 + number
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,  -- from 1, in text order
              held_by INTEGER NOT NULL,  -- the number of the statement that holds it
              mode TEXT NOT NULL,
              link TEXT,  -- why the source is taken to be the speaker
              name_start INTEGER,  -- the place that names the speaker best
              name_end INTEGER,
              party TEXT,  -- the id of the speaker’s party
              CHECK ((link IS NULL) = (name_start IS NULL) AND (link IS NULL) = (name_end IS NULL))
            ) STRICT;
            CREATE UNIQUE INDEX nested_by_article ON nested (article, number);

            CREATE TABLE nested_evidence (  -- the places that show a nested statement, as in `evidence`
              nested INTEGER NOT NULL REFERENCES nested ON DELETE CASCADE,
              role TEXT NOT NULL,
              number INTEGER NOT NULL,
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              PRIMARY KEY (nested, role, number)
            ) STRICT, WITHOUT ROWID;
            """)
}
