-- Counters also by what the checks noticed, and counters of postings. Cells and counters are filled when the store is
-- opened next, posting by posting.

-- findings: the codes of what was noticed about the cell, in order, each between two line ends; empty for none
TRUNCATE TABLE cell;
ALTER TABLE cell ADD COLUMN findings VARCHAR DEFAULT '' NOT NULL;

-- finding: empty counts every cell of the kind, a code those of which that was noticed
DROP TABLE cell_count;
CREATE TABLE cell_count (
    finding VARCHAR(100) NOT NULL,
    place INTEGER NOT NULL,
    leads BOOLEAN NOT NULL,
    source VARCHAR NOT NULL,
    proposed VARCHAR NOT NULL,
    status VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    reviewer VARCHAR NOT NULL,
    basis VARCHAR(20) NOT NULL,
    cells BIGINT NOT NULL,
    PRIMARY KEY (finding, place, leads, source, proposed, status, state, reviewer, basis)
);

-- As what a posting is counted; unfinished: a field is undecided.
CREATE TABLE posting_kind (
    posting_ord BIGINT PRIMARY KEY,
    unfinished BOOLEAN NOT NULL,
    findings VARCHAR NOT NULL
);
CREATE TABLE posting_count (
    finding VARCHAR(100) NOT NULL,
    unfinished BOOLEAN NOT NULL,
    postings BIGINT NOT NULL,
    PRIMARY KEY (finding, unfinished)
);

DELETE FROM meta WHERE name = 'refreshed';
INSERT INTO meta (name, content) VALUES ('refreshed', '-1');
