package dev.migrate.operation;

import org.jspecify.annotations.Nullable;

/**
 * A new value for something that may also be removed; where there is no change there is
 * no {@code Change}.
 *
 * @param <T> the type of the value
 * @param value the new value, or {@code null} to remove the old one
 */
public record Change<T>(@Nullable T value) {

}
