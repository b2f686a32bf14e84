-- What belongs to the store itself: how long runs are kept, the key of its pseudonyms, and whether an erasure
-- still has to overwrite what it deleted.
CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- Runs are erased by the day they were made on.
CREATE INDEX match_run_by_time ON match_run (created_at);
