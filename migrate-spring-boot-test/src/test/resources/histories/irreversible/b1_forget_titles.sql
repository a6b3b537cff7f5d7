-- Forget titles
--
-- Revision ID: b1
-- Revises: a1

-- migrate:upgrade
UPDATE notes SET title = '';
