-- When something of a posting was last changed, so that what is kept elsewhere of it can follow. A stamp is greater
-- than all before it, also after the database was put back from a copy. It stays when the posting goes.

CREATE TABLE posting_change (
    posting_ord BIGINT PRIMARY KEY,
    stamp BIGINT NOT NULL
);
CREATE INDEX posting_change_by_stamp ON posting_change (stamp, posting_ord);

INSERT INTO posting_change (posting_ord, stamp) SELECT ord, 1 FROM posting;
