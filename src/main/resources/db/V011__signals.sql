-- What tells of the cells of each answer whether they are wrong, and how probable that is by the weights in force,
-- which meta holds; id: the posting, the field and a number of its own.
-- By the target it is found which acts were taken back.
CREATE TABLE cell_signal (
    id BIGINT PRIMARY KEY,
    posting_ord BIGINT NOT NULL,
    place INTEGER NOT NULL,
    run_ord BIGINT NOT NULL,
    signals VARCHAR NOT NULL,
    risk DOUBLE PRECISION NOT NULL
);
CREATE INDEX decision_by_target ON decision (target, seq);
