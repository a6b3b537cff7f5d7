-- A table in both
--
-- Revision ID: d1d1d1d1d1d1

-- migrate:upgrade
CREATE TABLE "BOTH" (id integer NOT NULL PRIMARY KEY);

-- migrate:downgrade
DROP TABLE "BOTH";
