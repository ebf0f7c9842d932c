-- What a page of the past needs beyond the hourly figures. A run is an activation of a store: it overwrites the rows of its
-- own with what it has counted of an hour so far, and the hour is the sum of its runs.
ALTER TABLE zone_hours ADD COLUMN visitors INTEGER NOT NULL DEFAULT 0;
ALTER TABLE zone_hours ADD COLUMN returns INTEGER NOT NULL DEFAULT 0;
CREATE INDEX zone_hours_by_time ON zone_hours (store, hour);

CREATE TABLE occupancy_hours (
    store TEXT NOT NULL,
    hour BIGINT NOT NULL,
    run BIGINT NOT NULL,
    person_time BIGINT NOT NULL,
    watched BIGINT NOT NULL,
    PRIMARY KEY (store, hour, run)
);

CREATE TABLE queue_hours (
    store TEXT NOT NULL,
    hour BIGINT NOT NULL,
    run BIGINT NOT NULL,
    zone TEXT NOT NULL,
    served INTEGER NOT NULL,
    wait_time BIGINT NOT NULL,
    PRIMARY KEY (store, hour, run, zone)
);

-- Outside is an empty text.
CREATE TABLE flow_hours (
    store TEXT NOT NULL,
    hour BIGINT NOT NULL,
    run BIGINT NOT NULL,
    from_zone TEXT NOT NULL,
    to_zone TEXT NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (store, hour, run, from_zone, to_zone)
);

-- The cells are described in HeatCode. SQLite takes any name of a type.
CREATE TABLE heat_hours (
    store TEXT NOT NULL,
    hour BIGINT NOT NULL,
    run BIGINT NOT NULL,
    floor TEXT NOT NULL,
    min_x DOUBLE PRECISION NOT NULL,
    min_y DOUBLE PRECISION NOT NULL,
    cell_metres DOUBLE PRECISION NOT NULL,
    grid_columns INTEGER NOT NULL,
    grid_rows INTEGER NOT NULL,
    cells BYTEA NOT NULL,
    PRIMARY KEY (store, hour, run, floor)
);

-- Amounts are ten-thousandths of the currency's unit. Of equal rows of an upload, which is which does not matter.
CREATE TABLE transactions (
    store TEXT NOT NULL,
    at BIGINT NOT NULL,
    till TEXT NOT NULL,
    amount BIGINT NOT NULL,
    occurrence INTEGER NOT NULL,
    PRIMARY KEY (store, at, till, amount, occurrence)
);

CREATE TABLE sale_hours (
    store TEXT NOT NULL,
    hour BIGINT NOT NULL,
    transactions INTEGER NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (store, hour)
);
