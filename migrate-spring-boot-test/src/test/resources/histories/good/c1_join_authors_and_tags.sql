-- Join authors and tags
--
-- Revision ID: c1
-- Revises: b1, b2

-- migrate:upgrade


-- migrate:downgrade

