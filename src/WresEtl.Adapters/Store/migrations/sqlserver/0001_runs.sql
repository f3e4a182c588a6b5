-- The run store. Moments are text in UTC to the millisecond (they sort, and hash alike everywhere); yes and no are 1 and 0.

-- Runs asked for together.
CREATE TABLE batch (
    id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    year bigint NOT NULL,
    requested_by nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    requested_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    runs_open bigint NOT NULL,
    ended_at nchar(24) COLLATE Latin1_General_BIN2 NULL,
    PRIMARY KEY (id)
);

-- One attempt at one client's return; line is its line of batch.json.
CREATE TABLE run (
    id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    batch_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    client nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    year bigint NOT NULL,
    state nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    reason nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    requested_by nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    requested_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    started_at nchar(24) COLLATE Latin1_General_BIN2 NULL,
    ended_at nchar(24) COLLATE Latin1_General_BIN2 NULL,
    cancel_requested bigint NOT NULL,
    inputs_key nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    manifest_sha256 nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    line nvarchar(max) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (batch_id) REFERENCES batch(id)
);
CREATE INDEX run_of_client ON run (client, year, requested_at);

-- The key of a stage is run, stage and input hash; done again it replaces itself.
CREATE TABLE stage (
    run_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    name nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    input_key nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    attempts bigint NOT NULL,
    state nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    started_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    ended_at nchar(24) COLLATE Latin1_General_BIN2 NULL,
    counts nvarchar(max) NOT NULL,
    reason nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (run_id, name),
    FOREIGN KEY (run_id) REFERENCES run(id)
);

-- What a run read, by hash; the bytes are in the archive.
CREATE TABLE input (
    run_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    name nvarchar(320) COLLATE Latin1_General_BIN2 NOT NULL,
    sha256 nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    size bigint NOT NULL,
    PRIMARY KEY (run_id, name),
    FOREIGN KEY (run_id) REFERENCES run(id)
);

-- What a run wrote, by hash.
CREATE TABLE artefact (
    run_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    path nvarchar(320) COLLATE Latin1_General_BIN2 NOT NULL,
    sha256 nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    size bigint NOT NULL,
    PRIMARY KEY (run_id, path),
    FOREIGN KEY (run_id) REFERENCES run(id)
);

-- Where a client's return of a year stands.
CREATE TABLE client_return (
    client nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    year bigint NOT NULL,
    state nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    run_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    changed_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (client, year)
);

-- Of the client's last run. The person is a keyed hash, the place is encrypted; retention empties both.
CREATE TABLE finding (
    client nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    year bigint NOT NULL,
    id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    rule_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    severity nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    data_set nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    status nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    is_open bigint NOT NULL,
    fault_hash nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    person_hash nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    locator nvarchar(max) NOT NULL,
    PRIMARY KEY (client, year, id)
);

-- HR's answers: who, when, under which evidence. Notes stay in the client's own file.
CREATE TABLE answer (
    client nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    number bigint NOT NULL,
    finding_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    fault_hash nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    kind nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    code nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    answered_by nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    answered_on nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    recorded_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (client, number)
);

-- What of a client's files the archive holds, and what retention removed.
CREATE TABLE export (
    client nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    sha256 nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    size bigint NOT NULL,
    received_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    purged_at nchar(24) COLLATE Latin1_General_BIN2 NULL,
    PRIMARY KEY (client, sha256)
);

-- What was removed, when, under which schedule.
CREATE TABLE retention_certificate (
    client nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    number bigint NOT NULL,
    made_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    document nvarchar(max) NOT NULL,
    PRIMARY KEY (client, number)
);

-- A person's approval of exactly one run.
CREATE TABLE sign_off (
    client nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    year bigint NOT NULL,
    number bigint NOT NULL,
    purpose nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    run_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    manifest_sha256 nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    signed_by nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    signed_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (client, year, number),
    FOREIGN KEY (run_id) REFERENCES run(id)
);

-- What the portal said.
CREATE TABLE submission (
    client nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    year bigint NOT NULL,
    version bigint NOT NULL,
    run_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    receipt nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    received_on nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    recorded_by nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    recorded_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    outcome nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    override_reason nvarchar(max) NOT NULL,
    PRIMARY KEY (client, year, version),
    FOREIGN KEY (run_id) REFERENCES run(id)
);

-- The ledger: what is public.
CREATE TABLE publication (
    client nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    year bigint NOT NULL,
    version bigint NOT NULL,
    run_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    pack_sha256 nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    published_by nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    published_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (client, year, version),
    FOREIGN KEY (run_id) REFERENCES run(id)
);

-- The outbox. Ids and short strings only; a stored format.
CREATE TABLE job (
    id nvarchar(320) COLLATE Latin1_General_BIN2 NOT NULL,
    kind nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    subject nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    detail nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    title nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    state nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    queued_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    not_before nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    dispatched_at nchar(24) COLLATE Latin1_General_BIN2 NULL,
    started_at nchar(24) COLLATE Latin1_General_BIN2 NULL,
    ended_at nchar(24) COLLATE Latin1_General_BIN2 NULL,
    leased_until nchar(24) COLLATE Latin1_General_BIN2 NULL,
    attempts bigint NOT NULL,
    holder nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    reason nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX job_due ON job (state, not_before);

-- Locks by name, each for a time.
CREATE TABLE lease (
    name nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    holder nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    leased_until nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (name)
);

-- Runs of pipelines that were due and were started, or that another stood for.
CREATE TABLE planned_run (
    id nvarchar(320) COLLATE Latin1_General_BIN2 NOT NULL,
    pipeline nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    due nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    started_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    how nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX planned_run_due ON planned_run (due);

-- What a setting or file was when it was audited last.
CREATE TABLE note (
    name nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    value nvarchar(max) NOT NULL,
    PRIMARY KEY (name)
);

-- The last sign of life of whatever must be alive.
CREATE TABLE heartbeat (
    name nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    beat_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (name)
);

-- Each is raised once.
CREATE TABLE alert (
    id nvarchar(320) COLLATE Latin1_General_BIN2 NOT NULL,
    kind nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    subject nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    raised_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (id)
);

-- And sent once on each channel.
CREATE TABLE alert_delivery (
    alert_id nvarchar(320) COLLATE Latin1_General_BIN2 NOT NULL,
    channel nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    delivered_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (alert_id, channel),
    FOREIGN KEY (alert_id) REFERENCES alert(id)
);

-- Running numbers.
CREATE TABLE counter (
    name nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    value bigint NOT NULL,
    PRIMARY KEY (name)
);

-- Append-only; each entry holds the hash of the one before.
CREATE TABLE audit (
    number bigint NOT NULL,
    happened_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    actor nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    act nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    subject nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    detail nvarchar(max) NOT NULL,
    previous_hash nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    hash nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (number)
);

-- Where the chain ends: one row, whose lock puts entries in order.
CREATE TABLE audit_head (
    id bigint NOT NULL,
    number bigint NOT NULL,
    hash nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

GO
CREATE TRIGGER audit_append_only ON audit INSTEAD OF UPDATE, DELETE AS THROW 50000, 'the audit is append-only', 1;
