-- When an act was made and when it was last undone: what is taken in from elsewhere was made before it came, and undo
-- goes by time. What a store has from before is taken as undone when it was made.

ALTER TABLE act ADD COLUMN made_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE act ADD COLUMN taken_back_at TIMESTAMP(6) WITH TIME ZONE;
UPDATE act SET made_at = (SELECT MIN(d.made_at) FROM decision d WHERE d.operation = act.operation);
UPDATE act SET taken_back_at = made_at WHERE standing = 'TAKEN_BACK';
DROP INDEX act_of_reviewer;
CREATE INDEX act_in_time ON act (reviewer, standing, made_at, operation);
