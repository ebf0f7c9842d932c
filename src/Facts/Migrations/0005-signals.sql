-- What other systems were told, and how far they have taken it. Values that say nothing and readings that are unknown are null.
CREATE TABLE signals (
    store TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NULL,
    previous TEXT NULL,
    measure TEXT NOT NULL,
    zone TEXT NULL,
    reading DOUBLE PRECISION NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (store, sequence)
);
CREATE INDEX signals_by_time ON signals (at);

-- The newest signal of each name, overwritten in place; it outlasts the rows above.
CREATE TABLE signal_values (
    store TEXT NOT NULL,
    name TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NULL,
    previous TEXT NULL,
    measure TEXT NOT NULL,
    zone TEXT NULL,
    reading DOUBLE PRECISION NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (store, name)
);

-- One row for each signal and webhook. A pending one is due at next_at, which also keeps others away while it is posted.
CREATE TABLE signal_deliveries (
    store TEXT NOT NULL,
    webhook TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    at BIGINT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    next_at BIGINT NOT NULL,
    error TEXT NOT NULL,
    PRIMARY KEY (store, webhook, sequence)
);
CREATE INDEX signal_deliveries_by_state ON signal_deliveries (state, store, webhook, sequence);
CREATE INDEX signal_deliveries_by_time ON signal_deliveries (at);

-- How far a broker has taken a store's signals, and which process sees to it until when.
CREATE TABLE signal_cursors (
    store TEXT NOT NULL,
    target TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    owner TEXT NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (store, target)
);
