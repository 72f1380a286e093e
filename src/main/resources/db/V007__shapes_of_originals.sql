-- In which shape a file came; empty where it was taken over from a database whose file is lost.

ALTER TABLE original ADD COLUMN shape VARCHAR(40) DEFAULT '' NOT NULL;
