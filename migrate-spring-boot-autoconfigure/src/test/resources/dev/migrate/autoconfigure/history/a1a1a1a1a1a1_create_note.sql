-- Create note
--
-- Revision ID: a1a1a1a1a1a1
-- Create Date: 2026-11-20T10:30:00Z

-- migrate:upgrade
CREATE TABLE note (id integer NOT NULL PRIMARY KEY, body varchar(100));

-- migrate:downgrade
DROP TABLE note;
