-- Add an author
--
-- Revision ID: b2b2b2b2b2b2
-- Revises: a1a1a1a1a1a1
-- Create Date: 2026-11-20T10:31:00Z

-- migrate:upgrade
ALTER TABLE note ADD COLUMN author varchar(50);
INSERT INTO note (id, body, author) VALUES (1, 'from a revision', 'ann');

-- migrate:downgrade
DELETE FROM note WHERE id = 1;
ALTER TABLE note DROP COLUMN author;
