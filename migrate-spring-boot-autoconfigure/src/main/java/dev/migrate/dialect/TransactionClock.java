package dev.migrate.dialect;

/**
 * Expressions by which a statement tells how long its transaction has been running, so
 * that the row of a revision can be written in the round trip that runs it.
 *
 * @param elapsed what to add to a timestamp
 * @param elapsedMillis the same in milliseconds
 */
public record TransactionClock(String elapsed, String elapsedMillis) {

}
