-- What a decision judged, readable without the run, and the words an evidence edit gave a field.

ALTER TABLE decision ADD COLUMN proposed_kind CHAR(1);
ALTER TABLE decision ADD COLUMN proposed_json VARCHAR;
ALTER TABLE decision ADD COLUMN spans VARCHAR DEFAULT '[]' NOT NULL;
