-- Who may sign in. The password is a salted slow hash, the second factor's secret is encrypted.
CREATE TABLE account (
    name nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    password_hash nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
    second_factor nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    last_step bigint NOT NULL,
    stamp nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    is_active bigint NOT NULL,
    failures bigint NOT NULL,
    locked_until nchar(24) COLLATE Latin1_General_BIN2 NULL,
    created_at nchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (name)
);

-- What each may be; client is empty for a role that is not bound to one.
CREATE TABLE account_grant (
    account nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    role nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    client nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (account, role, client),
    FOREIGN KEY (account) REFERENCES account(name)
);
