-- What grains keep for themselves. The tag changes with every write; written_at is milliseconds since 1970 in UTC.
CREATE TABLE states (
    name TEXT NOT NULL,
    grain TEXT NOT NULL,
    tag TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (name, grain)
);
