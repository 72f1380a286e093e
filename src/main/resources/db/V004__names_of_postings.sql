-- What a posting is called, what it says, and which it resembles. Filled when the originals are read anew, as the
-- reader's version went up with it.

-- awaited: only spoken of by answers so far; named: some file gives it an id
ALTER TABLE posting ADD COLUMN awaited BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE posting ADD COLUMN named BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE posting ADD COLUMN text_key VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE posting ADD COLUMN heading_key VARCHAR(64) DEFAULT '' NOT NULL;
CREATE INDEX posting_by_text ON posting (text_key, ord);
CREATE INDEX posting_by_heading ON posting (heading_key, ord);

-- name: equal for spellings that differ by space or .0 alone
CREATE TABLE posting_name (
    spelling VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    posting_ord BIGINT NOT NULL REFERENCES posting (ord)
);
CREATE INDEX posting_name_by_name ON posting_name (name, posting_ord);
CREATE INDEX posting_name_of_posting ON posting_name (posting_ord, spelling);

CREATE TABLE posting_content (
    content_key CHAR(64) NOT NULL,
    posting_ord BIGINT NOT NULL REFERENCES posting (ord),
    PRIMARY KEY (content_key, posting_ord)
);

-- A posting without an id, and the earlier one that says nearly the same.
CREATE TABLE successor (
    posting_ord BIGINT PRIMARY KEY REFERENCES posting (ord),
    former_ord BIGINT NOT NULL REFERENCES posting (ord)
);
CREATE INDEX successor_of ON successor (former_ord, posting_ord);
