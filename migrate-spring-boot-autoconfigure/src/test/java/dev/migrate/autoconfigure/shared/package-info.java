/**
 * Revisions that several databases share.
 */
package dev.migrate.autoconfigure.shared;
