-- How long a field was looked at for a decision, in milliseconds; 0 where nobody measured. A cell's is that of all its
-- decisions in force, and stands in the row that leads.

ALTER TABLE decision ADD COLUMN took_ms BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE cell ADD COLUMN took_ms BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX cell_by_time ON cell (place, took_ms, id);
