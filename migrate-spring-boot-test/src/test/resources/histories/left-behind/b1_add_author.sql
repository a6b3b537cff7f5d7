-- Add author
--
-- Revision ID: b1
-- Revises: a1

-- migrate:upgrade
CREATE TABLE authors (id integer PRIMARY KEY);
ALTER TABLE notes ADD COLUMN author integer;
ALTER TABLE notes ALTER COLUMN title SET DATA TYPE varchar(200);
CREATE INDEX notes_author ON notes (author);

-- migrate:downgrade
ALTER TABLE notes DROP COLUMN author;
