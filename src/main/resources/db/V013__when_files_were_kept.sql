-- When a file was first kept, in milliseconds since 1970 UTC; 0 where an earlier version kept it.

ALTER TABLE original ADD COLUMN kept_at BIGINT DEFAULT 0 NOT NULL;
