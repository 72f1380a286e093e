-- How the reviewer came to a decision.

ALTER TABLE decision ADD COLUMN basis VARCHAR DEFAULT 'unknown' NOT NULL;
