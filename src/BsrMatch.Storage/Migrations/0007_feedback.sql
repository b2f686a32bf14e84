-- What became of suggestions, never updated: of several outcomes of one profile and programme the one of the
-- latest day counts, of those of one day the last recorded, and the others are its history. The rank is kept
-- here, since runs may be erased before their outcomes.
CREATE TABLE feedback (
    feedback_no  INTEGER NOT NULL PRIMARY KEY,
    profile_id   TEXT    NOT NULL,
    profile_hash TEXT    NOT NULL,
    programme_id TEXT    NOT NULL,
    outcome      TEXT    NOT NULL CHECK (outcome IN ('quo', 'taking_care', 'done', 'done_no_help',
        'done_not_reachable', 'not_for_me', 'grade')),
    grade        INTEGER NULL CHECK (grade BETWEEN 0 AND 4),
    outcome_day  TEXT    NOT NULL,
    decided_by   TEXT    NULL,
    run_id       TEXT    NULL,
    rank         INTEGER NULL CHECK (rank > 0),
    recorded_at  TEXT    NOT NULL,
    CHECK ((outcome = 'grade') = (grade IS NOT NULL)),
    FOREIGN KEY (profile_id, profile_hash) REFERENCES profile (id, hash) ON DELETE CASCADE
);

CREATE INDEX feedback_by_pair ON feedback (profile_id, programme_id, outcome_day, feedback_no);
CREATE INDEX feedback_by_version ON feedback (profile_id, profile_hash);
