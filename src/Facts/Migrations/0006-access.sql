-- Who may sign in, which programs may ask, and who looked at single people's positions. Stores is a list of ids divided by
-- spaces, or an asterisk for all.
CREATE TABLE accounts (
    name TEXT NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    stores TEXT NOT NULL,
    password TEXT NOT NULL,
    stamp TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- The hash is SHA-256 of the secret in hexadecimal digits; the secret is nowhere.
CREATE TABLE tokens (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    stores TEXT NOT NULL,
    scopes TEXT NOT NULL,
    hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- A view that goes on has no end. Origin is a class of addresses, never an address.
CREATE TABLE access_log (
    id TEXT NOT NULL PRIMARY KEY,
    store TEXT NOT NULL,
    who TEXT NOT NULL,
    origin TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX access_log_by_time ON access_log (store, began_at);

-- With what a cluster's silos read each other's cookies. A single silo keeps it in files beside its database.
CREATE TABLE protection_keys (
    name TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL
);
