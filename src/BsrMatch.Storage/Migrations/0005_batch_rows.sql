-- A rejected row is told by its place in the list: two entries of a JSON list may begin on one line.
CREATE TABLE batch_error_by_entry (
    run_id        TEXT    NOT NULL REFERENCES batch_run (run_id) ON DELETE CASCADE,
    chunk_no      INTEGER NOT NULL,
    entry_no      INTEGER NOT NULL,
    error_no      INTEGER NOT NULL,
    row_no        INTEGER NOT NULL,
    profile_id    TEXT    NULL,
    field         TEXT    NOT NULL,
    value         TEXT    NULL,
    hidden_length INTEGER NULL,
    expected      TEXT    NOT NULL,
    remedy        TEXT    NOT NULL,
    PRIMARY KEY (run_id, chunk_no, entry_no, error_no)
);

INSERT INTO batch_error_by_entry
SELECT run_id, chunk_no, row_no, error_no, row_no, profile_id, field, value, hidden_length, expected, remedy
FROM batch_error;

DROP TABLE batch_error;
ALTER TABLE batch_error_by_entry RENAME TO batch_error;
CREATE INDEX batch_error_by_profile ON batch_error (profile_id);

-- What is counted over all chunks, once a batch has ended.
ALTER TABLE batch_run ADD COLUMN tally_json TEXT NULL;
