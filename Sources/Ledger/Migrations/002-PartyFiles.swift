extension Migration {
    /// The files of parties that the user imported: a ledger carries who its people and states are.
    static let partyFiles = Migration(
        name: "002 party files",
        sql: """
            CREATE TABLE party_file (
              key INTEGER PRIMARY KEY,  -- the order in which they were imported; a later one goes over an earlier
              name TEXT NOT NULL,  -- as given
              digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),  -- SHA-256 of the bytes as found
              size INTEGER NOT NULL,  -- in bytes, unpacked
              zlib BLOB NOT NULL  -- packed as RFC 1950 says
            ) STRICT;
            """)
}
