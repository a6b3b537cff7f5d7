-- Name the author of old notes
--
-- Revision ID: b03beb94cae0
-- Revises: 1013727febb0
-- Create Date: 2026-11-10T16:20:00Z

-- migrate:upgrade
UPDATE notes SET author = 'anonymous' WHERE author IS NULL;

ALTER TABLE notes ALTER COLUMN author SET NOT NULL;

-- migrate:downgrade
ALTER TABLE notes ALTER COLUMN author DROP NOT NULL;

UPDATE notes SET author = NULL WHERE author = 'anonymous';
