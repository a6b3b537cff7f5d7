-- Create notes
--
-- Revision ID: a1

-- migrate:upgrade
CREATE TABLE notes (id integer NOT NULL, title varchar(100) NOT NULL, CONSTRAINT notes_pk PRIMARY KEY (id));

-- migrate:downgrade
DROP TABLE notes;
