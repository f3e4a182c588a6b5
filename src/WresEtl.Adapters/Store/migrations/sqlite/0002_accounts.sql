-- Who may sign in. The password is a salted slow hash, the second factor's secret is encrypted.
CREATE TABLE account (
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    second_factor TEXT NOT NULL,
    last_step INTEGER NOT NULL,
    stamp TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    locked_until TEXT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (name)
);

-- What each may be; client is empty for a role that is not bound to one.
CREATE TABLE account_grant (
    account TEXT NOT NULL,
    role TEXT NOT NULL,
    client TEXT NOT NULL,
    PRIMARY KEY (account, role, client),
    FOREIGN KEY (account) REFERENCES account(name)
);
