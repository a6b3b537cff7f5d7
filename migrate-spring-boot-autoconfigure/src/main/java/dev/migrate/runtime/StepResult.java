package dev.migrate.runtime;

/**
 * A step that was done.
 *
 * @param direction which way
 * @param revision the revision's id
 * @param message its message
 * @param durationMs how long it took, in milliseconds
 */
public record StepResult(Direction direction, String revision, String message, long durationMs) {

}
