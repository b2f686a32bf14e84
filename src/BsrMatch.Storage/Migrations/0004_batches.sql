-- Batches over client lists. A chunk of a list is saved in one transaction: its results, its rejected rows,
-- how far the output file had grown and a hash of what was added to it, so that a batch that was killed can
-- go on, and what is counted over the chunk.
CREATE TABLE batch_run (
    run_id    TEXT NOT NULL PRIMARY KEY REFERENCES match_run (id) ON DELETE CASCADE,
    state     TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'done')),
    list_name TEXT NOT NULL,
    list_hash TEXT NULL,
    output    TEXT NULL,
    settings  TEXT NOT NULL
);

CREATE INDEX batch_run_by_output ON batch_run (output);

CREATE TABLE batch_chunk (
    run_id       TEXT    NOT NULL REFERENCES batch_run (run_id) ON DELETE CASCADE,
    chunk_no     INTEGER NOT NULL,
    entries      INTEGER NOT NULL,
    output_bytes INTEGER NOT NULL,
    output_hash  TEXT    NOT NULL,
    errors_bytes INTEGER NOT NULL,
    errors_hash  TEXT    NOT NULL,
    tally_json   TEXT    NOT NULL,
    PRIMARY KEY (run_id, chunk_no)
);

-- The rows that could not be scored, a line for each thing wrong with them.
CREATE TABLE batch_error (
    run_id        TEXT    NOT NULL REFERENCES batch_run (run_id) ON DELETE CASCADE,
    row_no        INTEGER NOT NULL,
    error_no      INTEGER NOT NULL,
    chunk_no      INTEGER NOT NULL,
    profile_id    TEXT    NULL,
    field         TEXT    NOT NULL,
    value         TEXT    NULL,
    hidden_length INTEGER NULL,
    expected      TEXT    NOT NULL,
    remedy        TEXT    NOT NULL,
    PRIMARY KEY (run_id, row_no, error_no)
);

CREATE INDEX batch_error_by_profile ON batch_error (profile_id);

-- A batch keeps the hash of a result as one line of JSON instead of the line, which is then empty: a replay
-- writes it again and can tell whether it is the same.
ALTER TABLE match_result ADD COLUMN result_hash TEXT NULL;
