-- Types are TEXT, INTEGER, REAL and BLOB only, and upserts use ON CONFLICT, so that the same statements run
-- on PostgreSQL. Times are UTC as ISO 8601 and days are yyyy-MM-dd, so that text order is time order.

CREATE TABLE catalogue (
    name        TEXT    NOT NULL PRIMARY KEY,
    version     TEXT    NOT NULL,
    import_no   INTEGER NOT NULL,
    imported_at TEXT    NOT NULL
);

-- What a catalogue holds now; a retired programme stays with its last text.
CREATE TABLE catalogue_programme (
    catalogue_name TEXT NOT NULL REFERENCES catalogue (name),
    programme_id   TEXT NOT NULL,
    json           TEXT NOT NULL,
    retired_at     TEXT NULL,
    PRIMARY KEY (catalogue_name, programme_id)
);

-- What every import changed, never updated or deleted: any version of a catalogue can be put together again
-- from the latest entry of each programme up to that import.
CREATE TABLE catalogue_history (
    catalogue_name    TEXT    NOT NULL REFERENCES catalogue (name),
    programme_id      TEXT    NOT NULL,
    import_no         INTEGER NOT NULL,
    catalogue_version TEXT    NOT NULL,
    change            TEXT    NOT NULL CHECK (change IN ('added', 'changed', 'retired')),
    json              TEXT    NOT NULL,
    recorded_at       TEXT    NOT NULL,
    PRIMARY KEY (catalogue_name, programme_id, import_no)
);

CREATE INDEX catalogue_history_by_version ON catalogue_history (catalogue_version);

-- Every version of a profile that was ever matched, told apart by the hash of its content.
CREATE TABLE profile (
    id       TEXT NOT NULL,
    hash     TEXT NOT NULL,
    json     TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (id, hash)
);

CREATE TABLE match_run (
    id                TEXT NOT NULL PRIMARY KEY,
    kind              TEXT NOT NULL,
    as_of             TEXT NOT NULL,
    created_at        TEXT NOT NULL,
    model_version     TEXT NOT NULL,
    catalogue_version TEXT NOT NULL,
    rules_version     TEXT NOT NULL,
    options_json      TEXT NOT NULL
);

-- Deleting a profile deletes what was found for it.
CREATE TABLE match_result (
    run_id        TEXT    NOT NULL REFERENCES match_run (id) ON DELETE CASCADE,
    profile_id    TEXT    NOT NULL,
    profile_hash  TEXT    NOT NULL,
    position      INTEGER NOT NULL,
    no_good_match INTEGER NOT NULL CHECK (no_good_match IN (0, 1)),
    result_json   TEXT    NOT NULL,
    PRIMARY KEY (run_id, profile_id),
    FOREIGN KEY (profile_id, profile_hash) REFERENCES profile (id, hash) ON DELETE CASCADE
);

CREATE INDEX match_result_by_profile ON match_result (profile_id, profile_hash);

CREATE TABLE match_row (
    run_id       TEXT    NOT NULL,
    profile_id   TEXT    NOT NULL,
    rank         INTEGER NOT NULL,
    programme_id TEXT    NOT NULL,
    verdict      TEXT    NOT NULL CHECK (verdict IN ('eligible', 'ineligible', 'unknown')),
    fit          REAL    NOT NULL,
    score        REAL    NOT NULL,
    PRIMARY KEY (run_id, profile_id, rank),
    FOREIGN KEY (run_id, profile_id) REFERENCES match_result (run_id, profile_id) ON DELETE CASCADE
);
