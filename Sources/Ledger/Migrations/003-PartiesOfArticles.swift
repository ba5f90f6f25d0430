extension Migration {
    /// Who the parties of each article are, which words stand for them and why, and what people correct of that.
    ///
    /// `party` says whom words stand for after corrections, `found_party` before. Lists ask for the first alone; both
    /// are kept in step by whoever writes findings or corrections.
    static let partiesOfArticles = Migration(
        name: "003 parties of articles",
        sql: """
            CREATE TABLE reference (  -- a phrase, and an earlier phrase that names or describes the same
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              antecedent_start INTEGER NOT NULL,
              antecedent_end INTEGER NOT NULL,
              PRIMARY KEY (article, number)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE article_party (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,  -- in the order of first mentions; those that corrections name come last
              id TEXT NOT NULL,
              kind TEXT NOT NULL,
              name TEXT NOT NULL,  -- as a screen shows it
              folded TEXT NOT NULL,  -- the name in the form in which names are compared
              in_base INTEGER NOT NULL,  -- 1 where the party base has it
              role_start INTEGER,  -- the words that say what a person is
              role_end INTEGER,
              acts_for TEXT,  -- the party acted for on the article's day
              found INTEGER NOT NULL,  -- 0 where only a correction names it
              mentions INTEGER NOT NULL,  -- after corrections
              statements INTEGER NOT NULL,
              PRIMARY KEY (article, number)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX article_party_by_id ON article_party (id, article);

            CREATE TABLE party_tie (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              party INTEGER NOT NULL,  -- its number in the article
              relation TEXT NOT NULL,  -- office: held on the article's day; member: of a group
              number INTEGER NOT NULL,
              id TEXT NOT NULL,
              PRIMARY KEY (article, party, relation, number)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE mention (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,  -- in text order; those that corrections add come last
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              found_party TEXT,  -- NULL where only a correction finds it
              party TEXT,  -- NULL where a correction says that it is nobody
              link TEXT NOT NULL,
              confidence TEXT NOT NULL,
              evidence_start INTEGER,  -- the words that settled it
              evidence_end INTEGER,
              PRIMARY KEY (article, number)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX mention_by_party ON mention (party, article);

            CREATE TABLE title_day (  -- the days on which the titles that the article gives were their bearers'
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,
              earliest INTEGER,  -- in days since 1970-01-01
              latest INTEGER,
              PRIMARY KEY (article, number)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE title_span (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              PRIMARY KEY (article, number)
            ) STRICT, WITHOUT ROWID;

            ALTER TABLE statement ADD COLUMN found_party TEXT;
            ALTER TABLE statement ADD COLUMN party TEXT;
            ALTER TABLE statement ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;  -- 1 where a person says who speaks
            CREATE INDEX statement_by_party ON statement (party, article) WHERE party IS NOT NULL;

            CREATE TABLE correction (  -- what people say; no reading changes it
              key INTEGER PRIMARY KEY,  -- in the order they were made
              digest BLOB NOT NULL CHECK (length(digest) = 32),  -- of the article's bytes as found
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              words TEXT NOT NULL,  -- that stood there
              verdict TEXT NOT NULL,  -- party, nobody, as found
              party TEXT,
              kind TEXT,
              name TEXT,
              in_base INTEGER,
              note TEXT,
              made TEXT NOT NULL,  -- UTC, ISO 8601
              CHECK ((verdict = 'party') = (party IS NOT NULL))
            ) STRICT;
            CREATE INDEX correction_by_digest ON correction (digest, key);
            """)
}
