-- What HR does about findings, and the files it uploads.

-- Answers are looked up by their finding.
CREATE INDEX answer_of_finding ON answer (client, finding_id);

-- Who deals with a finding.
CREATE TABLE finding_assignment (
    client TEXT NOT NULL,
    year INTEGER NOT NULL,
    finding_id TEXT NOT NULL,
    assigned_to TEXT NOT NULL,
    assigned_at TEXT NOT NULL,
    PRIMARY KEY (client, year, finding_id)
);

-- What was said about a finding, encrypted; retention empties it.
CREATE TABLE finding_comment (
    client TEXT NOT NULL,
    number INTEGER NOT NULL,
    year INTEGER NOT NULL,
    finding_id TEXT NOT NULL,
    commented_by TEXT NOT NULL,
    commented_at TEXT NOT NULL,
    hidden TEXT NOT NULL,
    PRIMARY KEY (client, number)
);
CREATE INDEX comment_of_finding ON finding_comment (client, year, finding_id);

-- Files from HR: held until they are sent or discarded. The bytes are in the archive.
CREATE TABLE upload (
    client TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    is_new INTEGER NOT NULL,
    uploaded_by TEXT NOT NULL,
    uploaded_at TEXT NOT NULL,
    state TEXT NOT NULL,
    settled_by TEXT NULL,
    settled_at TEXT NULL,
    PRIMARY KEY (client, number)
);
