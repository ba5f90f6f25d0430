extension Migration {
    /// The times that articles tell.
    static let times = Migration(
        name: "005 times",
        sql: """
            CREATE TABLE time (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,  -- from 1, in text order
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              kind TEXT NOT NULL,  -- DATE, TIME, DURATION, SET
              meaning TEXT NOT NULL,  -- what the words mean, whatever the article's date is
              anchor TEXT NOT NULL,  -- calendar, article date, speech time, earlier time, event
              modifier TEXT,
              bound TEXT,  -- by, until, within, before, since, after, from, deadline
              rule TEXT NOT NULL,
              furniture INTEGER NOT NULL,  -- 1 where it stands in furniture
              timex TEXT NOT NULL,  -- what it comes to, as TIMEX3 writes it; so do the columns that follow
              edtf TEXT,
              earliest INTEGER,  -- in days since 1970-01-01
              latest INTEGER,
              granularity TEXT,
              told INTEGER NOT NULL,  -- 1 where it is told from other days, which may be open on both sides
              told_earliest INTEGER,
              told_latest INTEGER,
              antecedent_start INTEGER,  -- the earlier time that it is told from
              antecedent_end INTEGER,
              confidence TEXT NOT NULL,
              PRIMARY KEY (article, number)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX time_due ON time (latest, article)
              WHERE bound IN ('by', 'until', 'within', 'before', 'deadline') AND latest IS NOT NULL AND furniture = 0;
            """)
}
