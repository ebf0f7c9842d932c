-- What was configured of each store, version by version, and the pictures that were uploaded for its plans.
CREATE TABLE configurations (
    store TEXT NOT NULL,
    version INTEGER NOT NULL,
    origin TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    note TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (store, version)
);

-- SQLite takes BYTEA for a column that keeps bytes as they are.
CREATE TABLE plan_pictures (
    store TEXT NOT NULL,
    name TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (store, name)
);
