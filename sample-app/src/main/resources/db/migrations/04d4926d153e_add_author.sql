-- Add author
--
-- Revision ID: 04d4926d153e
-- Revises: 303a0f81dd12
-- Branch Labels: authors
-- Create Date: 2026-11-06T09:05:00Z

-- migrate:upgrade
ALTER TABLE notes ADD COLUMN author varchar(60);

-- migrate:downgrade
ALTER TABLE notes DROP COLUMN author;
