-- Welcome
--
-- Revision ID: b1
-- Revises: a1

-- migrate:upgrade
INSERT INTO notes (id, title) VALUES (1, 'Welcome');

-- migrate:downgrade

