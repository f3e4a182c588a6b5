-- The run store. Moments are text in UTC to the millisecond (they sort, and hash alike everywhere); yes and no are 1 and 0.

-- Runs asked for together.
CREATE TABLE batch (
    id TEXT NOT NULL,
    year INTEGER NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    runs_open INTEGER NOT NULL,
    ended_at TEXT NULL,
    PRIMARY KEY (id)
);

-- One attempt at one client's return; line is its line of batch.json.
CREATE TABLE run (
    id TEXT NOT NULL,
    batch_id TEXT NOT NULL,
    client TEXT NOT NULL,
    year INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    started_at TEXT NULL,
    ended_at TEXT NULL,
    cancel_requested INTEGER NOT NULL,
    inputs_key TEXT NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (batch_id) REFERENCES batch(id)
);
CREATE INDEX run_of_client ON run (client, year, requested_at);

-- The key of a stage is run, stage and input hash; done again it replaces itself.
CREATE TABLE stage (
    run_id TEXT NOT NULL,
    name TEXT NOT NULL,
    input_key TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    state TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT NULL,
    counts TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (run_id, name),
    FOREIGN KEY (run_id) REFERENCES run(id)
);

-- What a run read, by hash; the bytes are in the archive.
CREATE TABLE input (
    run_id TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (run_id, name),
    FOREIGN KEY (run_id) REFERENCES run(id)
);

-- What a run wrote, by hash.
CREATE TABLE artefact (
    run_id TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (run_id, path),
    FOREIGN KEY (run_id) REFERENCES run(id)
);

-- Where a client's return of a year stands.
CREATE TABLE client_return (
    client TEXT NOT NULL,
    year INTEGER NOT NULL,
    state TEXT NOT NULL,
    run_id TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (client, year)
);

-- Of the client's last run. The person is a keyed hash, the place is encrypted; retention empties both.
CREATE TABLE finding (
    client TEXT NOT NULL,
    year INTEGER NOT NULL,
    id TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    severity TEXT NOT NULL,
    data_set TEXT NOT NULL,
    status TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    fault_hash TEXT NOT NULL,
    person_hash TEXT NOT NULL,
    locator TEXT NOT NULL,
    PRIMARY KEY (client, year, id)
);

-- HR's answers: who, when, under which evidence. Notes stay in the client's own file.
CREATE TABLE answer (
    client TEXT NOT NULL,
    number INTEGER NOT NULL,
    finding_id TEXT NOT NULL,
    fault_hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (client, number)
);

-- What of a client's files the archive holds, and what retention removed.
CREATE TABLE export (
    client TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    purged_at TEXT NULL,
    PRIMARY KEY (client, sha256)
);

-- What was removed, when, under which schedule.
CREATE TABLE retention_certificate (
    client TEXT NOT NULL,
    number INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (client, number)
);

-- A person's approval of exactly one run.
CREATE TABLE sign_off (
    client TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    run_id TEXT NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    PRIMARY KEY (client, year, number),
    FOREIGN KEY (run_id) REFERENCES run(id)
);

-- What the portal said.
CREATE TABLE submission (
    client TEXT NOT NULL,
    year INTEGER NOT NULL,
    version INTEGER NOT NULL,
    run_id TEXT NOT NULL,
    receipt TEXT NOT NULL,
    received_on TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    override_reason TEXT NOT NULL,
    PRIMARY KEY (client, year, version),
    FOREIGN KEY (run_id) REFERENCES run(id)
);

-- The ledger: what is public.
CREATE TABLE publication (
    client TEXT NOT NULL,
    year INTEGER NOT NULL,
    version INTEGER NOT NULL,
    run_id TEXT NOT NULL,
    pack_sha256 TEXT NOT NULL,
    published_by TEXT NOT NULL,
    published_at TEXT NOT NULL,
    PRIMARY KEY (client, year, version),
    FOREIGN KEY (run_id) REFERENCES run(id)
);

-- The outbox. Ids and short strings only; a stored format.
CREATE TABLE job (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    not_before TEXT NOT NULL,
    dispatched_at TEXT NULL,
    started_at TEXT NULL,
    ended_at TEXT NULL,
    leased_until TEXT NULL,
    attempts INTEGER NOT NULL,
    holder TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX job_due ON job (state, not_before);

-- Locks by name, each for a time.
CREATE TABLE lease (
    name TEXT NOT NULL,
    holder TEXT NOT NULL,
    leased_until TEXT NOT NULL,
    PRIMARY KEY (name)
);

-- Runs of pipelines that were due and were started, or that another stood for.
CREATE TABLE planned_run (
    id TEXT NOT NULL,
    pipeline TEXT NOT NULL,
    due TEXT NOT NULL,
    started_at TEXT NOT NULL,
    how TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX planned_run_due ON planned_run (due);

-- What a setting or file was when it was audited last.
CREATE TABLE note (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (name)
);

-- The last sign of life of whatever must be alive.
CREATE TABLE heartbeat (
    name TEXT NOT NULL,
    beat_at TEXT NOT NULL,
    PRIMARY KEY (name)
);

-- Each is raised once.
CREATE TABLE alert (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    raised_at TEXT NOT NULL,
    PRIMARY KEY (id)
);

-- And sent once on each channel.
CREATE TABLE alert_delivery (
    alert_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    delivered_at TEXT NOT NULL,
    PRIMARY KEY (alert_id, channel),
    FOREIGN KEY (alert_id) REFERENCES alert(id)
);

-- Running numbers.
CREATE TABLE counter (
    name TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (name)
);

-- Append-only; each entry holds the hash of the one before.
CREATE TABLE audit (
    number INTEGER NOT NULL,
    happened_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (number)
);

-- Where the chain ends: one row, whose lock puts entries in order.
CREATE TABLE audit_head (
    id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
