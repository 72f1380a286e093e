-- said: where something was noticed, what it is and what to do about it, in no language, as a JSON list of three, each
-- a code and what it speaks of; empty where only the English sentences were kept.

ALTER TABLE problem ADD COLUMN said VARCHAR DEFAULT '' NOT NULL;
