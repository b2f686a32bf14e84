-- Past projects, by which programmes are told apart, and every text a project ever had: what replaces a text
-- adds an entry to the history, which is never updated or deleted.
CREATE TABLE project (
    project_id TEXT    NOT NULL PRIMARY KEY,
    version_no INTEGER NOT NULL,
    json       TEXT    NOT NULL,
    saved_at   TEXT    NOT NULL
);

CREATE TABLE project_history (
    project_id  TEXT    NOT NULL REFERENCES project (project_id),
    version_no  INTEGER NOT NULL,
    change      TEXT    NOT NULL CHECK (change IN ('added', 'changed', 'labelled')),
    json        TEXT    NOT NULL,
    recorded_at TEXT    NOT NULL,
    PRIMARY KEY (project_id, version_no)
);

-- A programme is looked for by its id whatever its catalogue.
CREATE INDEX catalogue_history_by_programme ON catalogue_history (programme_id);
