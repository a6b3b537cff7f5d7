-- A table of its own in each
--
-- Revision ID: d2d2d2d2d2d2
-- Revises: d1d1d1d1d1d1

-- migrate:upgrade database=default
CREATE TABLE note (id integer NOT NULL PRIMARY KEY);

-- migrate:upgrade database=analytics
CREATE TABLE event (id integer NOT NULL PRIMARY KEY);

-- migrate:downgrade database=default
DROP TABLE note;

-- migrate:downgrade database=analytics
DROP TABLE event;
