-- Add author
--
-- Revision ID: b1
-- Revises: a0

-- migrate:upgrade
ALTER TABLE notes ADD COLUMN author varchar(50);

-- migrate:downgrade
ALTER TABLE notes DROP COLUMN author;
