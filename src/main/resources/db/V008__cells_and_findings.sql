-- What is asked of fields: a row per cell and answer, a row per finding, and how many cells there are of each kind.
-- Filled when the originals are read anew, as the reader's version went up with it. The table of
-- settings stays empty: they have a file of their own.

-- local_engines: name, version and configuration of each local answer, a line each
ALTER TABLE posting ADD COLUMN ungrounded INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE posting ADD COLUMN local_engines VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE posting ADD COLUMN has_facts BOOLEAN DEFAULT FALSE NOT NULL;
-- id, title and company as they are compared
ALTER TABLE posting ADD COLUMN heading VARCHAR DEFAULT '' NOT NULL;
-- minus the risk, so that the riskiest stands first
ALTER TABLE posting ADD COLUMN risk_order DOUBLE PRECISION DEFAULT 0 NOT NULL;
ALTER TABLE posting DROP COLUMN risk_reasons;
CREATE INDEX posting_by_risk ON posting (risk_order, ord);

-- id: posting and place among its findings in one number, so that those of a posting lie side by side; field: empty
-- where the whole posting is meant
CREATE TABLE finding (
    id BIGINT PRIMARY KEY,
    posting_ord BIGINT NOT NULL,
    field VARCHAR(200) NOT NULL,
    code VARCHAR(100) NOT NULL,
    message VARCHAR NOT NULL,
    weight DOUBLE PRECISION NOT NULL
);
CREATE INDEX finding_by_code ON finding (code, posting_ord, field);

-- id: posting, field and answer in one number, in this order; run_ord 0 and an empty source: no answer names the
-- field; leads: the one row of its cell whose answer is judged
CREATE TABLE cell (
    id BIGINT PRIMARY KEY,
    place INTEGER NOT NULL,
    posting_ord BIGINT NOT NULL,
    run_ord BIGINT NOT NULL,
    leads BOOLEAN NOT NULL,
    source VARCHAR NOT NULL,
    proposed VARCHAR NOT NULL,
    confidence DOUBLE PRECISION,
    status VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    decided VARCHAR NOT NULL,
    reviewer VARCHAR NOT NULL,
    basis VARCHAR(20) NOT NULL,
    decision_seq BIGINT NOT NULL,
    risk_order DOUBLE PRECISION NOT NULL
);
CREATE INDEX cell_of_field ON cell (place, id);
CREATE INDEX cell_by_value ON cell (place, proposed, id);
CREATE INDEX cell_by_source ON cell (place, source, id);
CREATE INDEX cell_by_status ON cell (place, status, id);
CREATE INDEX cell_by_state ON cell (place, state, id);
CREATE INDEX cell_by_field_risk ON cell (place, risk_order, id);
CREATE INDEX cell_by_risk ON cell (risk_order, id);

CREATE TABLE cell_count (
    place INTEGER NOT NULL,
    leads BOOLEAN NOT NULL,
    source VARCHAR NOT NULL,
    proposed VARCHAR NOT NULL,
    status VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    reviewer VARCHAR NOT NULL,
    basis VARCHAR(20) NOT NULL,
    cells BIGINT NOT NULL,
    PRIMARY KEY (place, leads, source, proposed, status, state, reviewer, basis)
);
