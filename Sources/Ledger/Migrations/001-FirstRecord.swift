extension Migration {
    /// Articles with their bytes and text, and the statements, names and sentences found in them.
    ///
    /// Columns `start` and `end` are byte offsets into the UTF-8 text of the article, the end exclusive. The text is
    /// a BLOB because SQLite ends a TEXT at U+0000, and because `substr` of a BLOB counts bytes.
    static let firstRecord = Migration(
        name: "001 first record",
        sql: """
            PRAGMA application_id = \(applicationID);

            CREATE TABLE article (
              key INTEGER PRIMARY KEY,  -- the order in which articles were taken in
              id TEXT NOT NULL UNIQUE,
              digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),  -- SHA-256 of the bytes as found
              title TEXT,
              outlet TEXT,
              published TEXT,  -- as given with the input
              day TEXT,  -- of `published`, 2018-06-12, where it begins with a date
              url TEXT,
              language TEXT,  -- ISO 639-1
              model TEXT NOT NULL,  -- the versions that found what is recorded of this article
              rules TEXT NOT NULL
            ) STRICT;
            CREATE INDEX article_by_day ON article (day IS NULL, day, key);
            CREATE INDEX article_by_outlet ON article (outlet COLLATE NOCASE);

            CREATE TABLE original (  -- the bytes as found
              article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
              size INTEGER NOT NULL,  -- in bytes, unpacked
              zlib BLOB NOT NULL  -- packed as RFC 1950 says
            ) STRICT;

            CREATE TABLE body (
              article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
              text BLOB NOT NULL  -- UTF-8
            ) STRICT;

            CREATE TABLE origin (  -- where the same bytes were found, in order
              key INTEGER PRIMARY KEY,
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              path TEXT NOT NULL,
              line INTEGER  -- from 1, where the file holds one article a line
            ) STRICT;
            CREATE UNIQUE INDEX origin_once ON origin (article, path, ifnull(line, 0));

            CREATE TABLE note (  -- what had to be repaired to read the article
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,
              words TEXT NOT NULL,
              PRIMARY KEY (article, number)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE block (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,
              kind TEXT NOT NULL,
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              PRIMARY KEY (article, number)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE sentence (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              PRIMARY KEY (article, number)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE name (
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,
              kind TEXT NOT NULL,
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              PRIMARY KEY (article, number)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE speaker (  -- by the name that articles give, to the letter
              key INTEGER PRIMARY KEY,
              name TEXT NOT NULL UNIQUE
            ) STRICT;

            CREATE TABLE statement (
              key INTEGER PRIMARY KEY,  -- article * 67108864 + number
              article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
              number INTEGER NOT NULL,  -- from 1, in text order
              mode TEXT NOT NULL,
              speaker INTEGER REFERENCES speaker,
              link TEXT,  -- why the source is taken to be the speaker
              name_start INTEGER,  -- the place that names the speaker best
              name_end INTEGER,
              CHECK ((speaker IS NULL) = (link IS NULL)),
              CHECK ((speaker IS NULL) = (name_start IS NULL) AND (speaker IS NULL) = (name_end IS NULL))
            ) STRICT;
            CREATE UNIQUE INDEX statement_by_article ON statement (article, number);
            CREATE INDEX statement_by_speaker ON statement (speaker, article);

            CREATE TABLE evidence (  -- the places that show a statement
              statement INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
              role TEXT NOT NULL,  -- source, cue, content or quoted
              number INTEGER NOT NULL,  -- among those of its role, in text order
              start INTEGER NOT NULL,
              end INTEGER NOT NULL,
              PRIMARY KEY (statement, role, number)
            ) STRICT, WITHOUT ROWID;

            -- What can be searched. The words stay where they are; the index is kept beside them.
            CREATE VIEW readable (key, title, words) AS
              SELECT key, title, (
                SELECT group_concat(CAST(substr(text, start + 1, end - start) AS TEXT), char(10))
                FROM body CROSS JOIN block USING (article)
                WHERE body.article = article.key AND kind IN ('paragraph', 'heading')
              ) FROM article;
            CREATE VIRTUAL TABLE article_search USING fts5 (
              title, words, content='readable', content_rowid='key', tokenize='unicode61 remove_diacritics 2'
            );

            CREATE VIEW said (key, words) AS
              SELECT key, (
                SELECT group_concat(CAST(substr(text, start + 1, end - start) AS TEXT), char(10))
                FROM body CROSS JOIN evidence
                WHERE body.article = statement.article AND evidence.statement = statement.key AND role = 'content'
              ) FROM statement;
            CREATE VIRTUAL TABLE statement_search USING fts5 (
              words, content='said', content_rowid='key', columnsize=0, tokenize='unicode61 remove_diacritics 2'
            );

            CREATE VIRTUAL TABLE speaker_search USING fts5 (
              name, content='speaker', content_rowid='key', columnsize=0, tokenize='unicode61 remove_diacritics 2'
            );
            """)
}
