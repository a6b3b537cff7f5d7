-- Add pinned
--
-- Revision ID: d5e27fea9585
-- Revises: 303a0f81dd12
-- Branch Labels: pinning
-- Create Date: 2026-11-05T13:40:00Z

-- migrate:upgrade
ALTER TABLE notes ADD COLUMN pinned boolean DEFAULT false NOT NULL;

-- migrate:downgrade
ALTER TABLE notes DROP COLUMN pinned;
