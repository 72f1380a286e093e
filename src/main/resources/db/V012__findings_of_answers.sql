-- findings: what the checks noticed about the answer's cell, as JSON; empty for nothing.
-- of_answer: whether a posting's finding is about an answer, and so stands with its cell too.
ALTER TABLE cell_signal ADD COLUMN findings VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE finding ADD COLUMN of_answer BOOLEAN DEFAULT FALSE NOT NULL;
