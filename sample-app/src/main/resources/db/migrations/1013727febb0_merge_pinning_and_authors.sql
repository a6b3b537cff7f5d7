-- Merge pinning and authors
--
-- Revision ID: 1013727febb0
-- Revises: d5e27fea9585, 04d4926d153e
-- Create Date: 2026-11-09T10:00:00Z

-- migrate:upgrade

-- migrate:downgrade
