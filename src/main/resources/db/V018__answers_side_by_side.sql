-- What an answer says lies side by side, as it is read: id holds the answer's number, the field's place and, of a
-- span, its own, the latter two in 12 bits each. By a key of several columns each row would be looked up by itself.

CREATE TABLE answer_field (
    id BIGINT PRIMARY KEY,
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
    status_reason VARCHAR NOT NULL
) AS SELECT run_ord * 4096 + place, field, value_kind, value_json, value_reason, confidence, evidence, source, rule,
    notes, status, searched, pass1, status_reason FROM inferred_field ORDER BY run_ord, place;
DROP TABLE inferred_field;

CREATE TABLE answer_span (
    id BIGINT PRIMARY KEY,
    section VARCHAR(20) NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote VARCHAR NOT NULL,
    score DOUBLE PRECISION NOT NULL
) AS SELECT (run_ord * 4096 + place) * 4096 + nth, section, span_start, span_end, quote, score FROM span
    ORDER BY run_ord, place, nth;
DROP TABLE span;
