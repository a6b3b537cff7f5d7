-- Add author
--
-- Revision ID: b1
-- Revises: a1

-- migrate:upgrade
ALTER TABLE note ADD COLUMN author varchar(50);

-- migrate:downgrade

