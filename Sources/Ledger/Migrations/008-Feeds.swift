extension Migration {
    /// The feeds that are watched, with how each was read last, what was seen in them, and what was taken in and waits
    /// to be read. Times are Unix seconds.
    static let feeds = Migration(
        name: "008 feeds",
        sql: """
            CREATE TABLE feed (
              key INTEGER PRIMARY KEY,  -- the order in which they were added
              address TEXT NOT NULL UNIQUE,  -- where it is asked for; moves with permanent redirects
              name TEXT,  -- the outlet, as the user names it
              title TEXT,  -- as the feed calls itself
              added INTEGER NOT NULL,
              etag TEXT,  -- as the server gave it with the last good reading
              last_modified TEXT,  -- the same
              read INTEGER,  -- when it was read well the last time
              asked INTEGER,  -- when it was asked for the last time
              due INTEGER NOT NULL,  -- when it may be asked for again
              failures INTEGER NOT NULL DEFAULT 0,  -- in a row
              fault TEXT,  -- why the last asking failed
              gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))  -- the server says that it will not come back
            ) STRICT;

            CREATE TABLE feed_item (  -- what was seen, so that nothing is taken in twice; stays when a feed is removed
              name BLOB NOT NULL,  -- SHA-256 of the item’s guid, of its address, or of its words
              seen INTEGER NOT NULL,
              PRIMARY KEY (name)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE pending (  -- what was taken in and is not yet an article
              key INTEGER PRIMARY KEY,
              feed INTEGER REFERENCES feed ON DELETE SET NULL,
              origin TEXT NOT NULL,
              address TEXT,  -- of the page, where that has to be fetched first
              outlet TEXT,
              published TEXT,
              due INTEGER NOT NULL DEFAULT 0,
              failures INTEGER NOT NULL DEFAULT 0,  -- of fetching the page
              size INTEGER NOT NULL,  -- in bytes, unpacked
              zlib BLOB NOT NULL  -- a line of JSON with the article, packed as RFC 1950 says
            ) STRICT;
            """)
}
