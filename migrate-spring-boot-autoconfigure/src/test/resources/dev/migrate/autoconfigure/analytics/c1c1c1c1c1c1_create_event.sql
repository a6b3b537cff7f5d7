-- Create event
--
-- Revision ID: c1c1c1c1c1c1
-- Revises:

-- migrate:upgrade
CREATE TABLE event (id bigint PRIMARY KEY, name varchar(100) NOT NULL);

-- migrate:downgrade
DROP TABLE event;
