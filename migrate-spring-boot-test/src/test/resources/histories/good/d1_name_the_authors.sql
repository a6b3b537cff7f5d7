-- Name the authors
--
-- Revision ID: d1
-- Revises: c1

-- migrate:upgrade
UPDATE notes SET author = 'anonymous' WHERE author IS NULL;

-- migrate:downgrade

