-- What is worth knowing of a file, though nothing of it was lost.

ALTER TABLE problem ADD COLUMN remark BOOLEAN DEFAULT FALSE NOT NULL;
