-- Whole catalogues as runs saw them, one a version, where the history of imports does not know the version:
-- the shipped catalogue and those named by a file. The content is JSON lines, compressed with gzip.
CREATE TABLE catalogue_snapshot (
    version  TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    content  BLOB NOT NULL,
    saved_at TEXT NOT NULL
);

-- Runs saved before know none of these. The count tells how many results were erased since.
ALTER TABLE match_run ADD COLUMN catalogue_source TEXT NULL;
ALTER TABLE match_run ADD COLUMN program_version TEXT NULL;
ALTER TABLE match_run ADD COLUMN result_count INTEGER NULL;
