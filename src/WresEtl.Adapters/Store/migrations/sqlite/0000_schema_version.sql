-- Which scripts made this schema. Run before every migration; changes nothing where it is there.
CREATE TABLE IF NOT EXISTS schema_version (
    number INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    applied_at TEXT NOT NULL
);
