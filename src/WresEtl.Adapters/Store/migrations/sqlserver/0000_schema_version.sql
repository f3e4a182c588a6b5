-- Which scripts made this schema. Run before every migration; changes nothing where it is there.
IF OBJECT_ID('schema_version') IS NULL
CREATE TABLE schema_version (
    number bigint NOT NULL PRIMARY KEY,
    name nvarchar(120) NOT NULL,
    sha256 nvarchar(120) NOT NULL,
    applied_at char(24) NOT NULL
);
