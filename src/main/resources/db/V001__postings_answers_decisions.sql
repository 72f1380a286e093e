-- Everything the review queries. Rebuilt at will from the journal and the originals; SQL that PostgreSQL also runs.

CREATE TABLE meta (
    name VARCHAR(100) PRIMARY KEY,
    content VARCHAR NOT NULL
);

CREATE TABLE setting (
    name VARCHAR(200) PRIMARY KEY,
    content VARCHAR NOT NULL
);

CREATE TABLE original (
    ord BIGINT PRIMARY KEY,
    sha256 CHAR(64) NOT NULL,
    path VARCHAR NOT NULL,
    outcome VARCHAR(20) NOT NULL
);
CREATE INDEX original_by_content ON original (sha256);

CREATE TABLE problem (
    ord BIGINT PRIMARY KEY,
    original_ord BIGINT NOT NULL REFERENCES original (ord),
    path VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    remedy VARCHAR NOT NULL
);
CREATE INDEX problem_of_original ON problem (original_ord, ord);

-- states: one letter per field in schema order (U undecided, A accepted, O overridden, ? unsure)
CREATE TABLE posting (
    ord BIGINT PRIMARY KEY,
    id VARCHAR NOT NULL UNIQUE,
    title VARCHAR NOT NULL,
    company VARCHAR NOT NULL,
    location VARCHAR NOT NULL,
    source_url VARCHAR,
    posted_at VARCHAR,
    has_text BOOLEAN NOT NULL,
    states VARCHAR(1000) NOT NULL,
    runs INTEGER NOT NULL,
    risk_score DOUBLE PRECISION NOT NULL,
    risk_reasons VARCHAR NOT NULL,
    risk_known BOOLEAN NOT NULL
);

-- Bodies apart, so that listing the queue does not read them.
CREATE TABLE posting_text (
    posting_ord BIGINT PRIMARY KEY REFERENCES posting (ord),
    description VARCHAR NOT NULL
);

CREATE TABLE pass1 (
    ord BIGINT PRIMARY KEY,
    posting_ord BIGINT NOT NULL REFERENCES posting (ord),
    model VARCHAR NOT NULL,
    facts VARCHAR NOT NULL,
    original VARCHAR NOT NULL
);
CREATE INDEX pass1_of_posting ON pass1 (posting_ord, ord);

CREATE TABLE run (
    ord BIGINT PRIMARY KEY,
    id VARCHAR NOT NULL UNIQUE,
    posting_ord BIGINT NOT NULL REFERENCES posting (ord),
    engine_name VARCHAR NOT NULL,
    engine_version VARCHAR NOT NULL,
    engine_config VARCHAR NOT NULL,
    is_local BOOLEAN NOT NULL,
    reasoning VARCHAR NOT NULL,
    original VARCHAR NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    grounded BOOLEAN NOT NULL
);
CREATE INDEX run_of_posting ON run (posting_ord, is_local, ord);

-- value_kind: C choice, F flag, S set, N not stated, M malformed; value_reason only for M
CREATE TABLE inferred_field (
    run_ord BIGINT NOT NULL REFERENCES run (ord) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    field VARCHAR(200) NOT NULL,
    value_kind CHAR(1) NOT NULL,
    value_json VARCHAR NOT NULL,
    value_reason VARCHAR,
    confidence DOUBLE PRECISION,
    evidence VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    notes VARCHAR NOT NULL,
    status VARCHAR(20),
    searched VARCHAR NOT NULL,
    pass1 VARCHAR NOT NULL,
    status_reason VARCHAR NOT NULL,
    PRIMARY KEY (run_ord, place)
);

CREATE TABLE span (
    run_ord BIGINT NOT NULL REFERENCES run (ord) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    section VARCHAR(20) NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote VARCHAR NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (run_ord, place, nth)
);

-- One row per journal line; checksum is the line's own. A posting or run named here may be gone.
CREATE TABLE decision (
    seq BIGINT PRIMARY KEY,
    operation BIGINT NOT NULL,
    made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    posting_id VARCHAR NOT NULL,
    field VARCHAR(200) NOT NULL,
    reviewer VARCHAR NOT NULL,
    kind VARCHAR(20) NOT NULL,
    value_kind CHAR(1),
    value_json VARCHAR,
    reason VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    run_id VARCHAR NOT NULL,
    target BIGINT NOT NULL,
    in_force BOOLEAN NOT NULL,
    checksum BIGINT NOT NULL
);
CREATE INDEX decision_of_posting ON decision (posting_id, in_force, seq);
CREATE INDEX decision_of_act ON decision (operation, seq);

CREATE TABLE act (
    operation BIGINT PRIMARY KEY,
    reviewer VARCHAR NOT NULL,
    standing VARCHAR(20) NOT NULL
);
CREATE INDEX act_of_reviewer ON act (reviewer, standing, operation);
