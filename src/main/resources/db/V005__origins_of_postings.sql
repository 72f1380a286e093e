-- Which files brought or spoke of a posting, so that it can be told what a lost file takes with it.

CREATE TABLE posting_origin (
    posting_ord BIGINT NOT NULL REFERENCES posting (ord),
    sha256 CHAR(64) NOT NULL,
    PRIMARY KEY (posting_ord, sha256)
);
CREATE INDEX posting_origin_by_content ON posting_origin (sha256, posting_ord);
