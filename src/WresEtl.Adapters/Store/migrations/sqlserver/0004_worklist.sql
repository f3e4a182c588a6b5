-- What HR does about findings, and the files it uploads.

-- Answers are looked up by their finding.
CREATE INDEX answer_of_finding ON answer (client, finding_id);

-- Who deals with a finding.
CREATE TABLE finding_assignment (
    client nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    year bigint NOT NULL,
    finding_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    assigned_to nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    assigned_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (client, year, finding_id)
);

-- What was said about a finding, encrypted; retention empties it.
CREATE TABLE finding_comment (
    client nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    number bigint NOT NULL,
    year bigint NOT NULL,
    finding_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    commented_by nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    commented_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    hidden nvarchar(max) NOT NULL,
    PRIMARY KEY (client, number)
);
CREATE INDEX comment_of_finding ON finding_comment (client, year, finding_id);

-- Files from HR: held until they are sent or discarded. The bytes are in the archive.
CREATE TABLE upload (
    client nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    number bigint NOT NULL,
    name nvarchar(320) COLLATE Latin1_General_BIN2 NOT NULL,
    sha256 nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    size bigint NOT NULL,
    is_new bigint NOT NULL,
    uploaded_by nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    uploaded_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    state nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    settled_by nvarchar(120) COLLATE Latin1_General_BIN2 NULL,
    settled_at nchar(24) COLLATE Latin1_General_BIN2 NULL,
    PRIMARY KEY (client, number)
);
