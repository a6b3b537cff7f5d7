-- Add author to note events
--
-- Revision ID: c84e15a9b3f0
-- Revises: 7f3b90c1d2aa
-- Create Date: 2026-11-18T09:00:00Z

-- migrate:upgrade
ALTER TABLE note_events ADD COLUMN author varchar(100);

CREATE INDEX note_events_author ON note_events (author);

-- migrate:downgrade
DROP INDEX note_events_author;

ALTER TABLE note_events DROP COLUMN author;
