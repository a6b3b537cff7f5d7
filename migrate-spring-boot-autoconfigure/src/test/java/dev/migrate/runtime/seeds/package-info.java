/**
 * Java revisions as people write them: the examples of Alembic and Flask-Migrate guides.
 */
package dev.migrate.runtime.seeds;
