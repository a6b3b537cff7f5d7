-- Add tags
--
-- Revision ID: b2
-- Revises: a1

-- migrate:upgrade
CREATE TABLE tags (id integer NOT NULL, name varchar(50), CONSTRAINT tags_pk PRIMARY KEY (id));
CREATE INDEX tags_name ON tags (name);

-- migrate:downgrade
DROP TABLE tags;
