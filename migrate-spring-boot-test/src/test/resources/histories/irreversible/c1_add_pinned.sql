-- Add pinned
--
-- Revision ID: c1
-- Revises: b1

-- migrate:upgrade
ALTER TABLE notes ADD COLUMN pinned boolean;

-- migrate:downgrade
ALTER TABLE notes DROP COLUMN pinned;
