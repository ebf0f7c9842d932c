-- Times are milliseconds since 1970 in UTC, lengths are milliseconds. Both databases run this file.
CREATE TABLE crossings (
    store TEXT NOT NULL,
    floor TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    hour BIGINT NOT NULL,
    line TEXT NOT NULL,
    inwards INTEGER NOT NULL,
    PRIMARY KEY (store, floor, epoch, number)
);
CREATE INDEX crossings_by_time ON crossings (store, at);

CREATE TABLE visits (
    store TEXT NOT NULL,
    floor TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    number BIGINT NOT NULL,
    began_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    hour BIGINT NOT NULL,
    metres DOUBLE PRECISION NOT NULL,
    zones TEXT NOT NULL,
    shelves TEXT NOT NULL,
    PRIMARY KEY (store, floor, epoch, number)
);
CREATE INDEX visits_by_time ON visits (store, ended_at);

CREATE TABLE store_hours (
    store TEXT NOT NULL,
    hour BIGINT NOT NULL,
    entries INTEGER NOT NULL,
    exits INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    visit_time BIGINT NOT NULL,
    peak INTEGER NOT NULL,
    PRIMARY KEY (store, hour)
);

CREATE TABLE zone_hours (
    store TEXT NOT NULL,
    zone TEXT NOT NULL,
    hour BIGINT NOT NULL,
    stays INTEGER NOT NULL,
    stay_time BIGINT NOT NULL,
    engagements INTEGER NOT NULL,
    engagement_time BIGINT NOT NULL,
    peak INTEGER NOT NULL,
    PRIMARY KEY (store, zone, hour)
);
