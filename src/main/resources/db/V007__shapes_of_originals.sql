-- In which shape a file came; empty where it was taken over from a database whose file is lost.

ALTER TABLE original ADD COLUMN shape VARCHAR(40) DEFAULT '' NOT NULL;

-- Whether the file brought the posting itself, or only spoke of it.
ALTER TABLE posting_origin ADD COLUMN brought BOOLEAN DEFAULT FALSE NOT NULL;
