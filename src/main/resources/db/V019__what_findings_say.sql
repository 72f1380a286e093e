-- said: what a finding says, in no language, as a JSON list of its code and what it speaks of; empty where only the
-- English sentence was kept. The checks look through all postings anew, as their version went up with it.

ALTER TABLE finding ADD COLUMN said VARCHAR DEFAULT '' NOT NULL;
