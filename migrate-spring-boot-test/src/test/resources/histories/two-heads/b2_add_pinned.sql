-- Add pinned
--
-- Revision ID: b2
-- Revises: a1

-- migrate:upgrade
ALTER TABLE notes ADD COLUMN pinned boolean;

-- migrate:downgrade
ALTER TABLE notes DROP COLUMN pinned;
