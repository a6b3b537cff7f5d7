package dev.migrate.hibernate.app;

import java.math.BigDecimal;

/**
 * An amount that a converter that is a bean writes as text.
 *
 * @param amount the amount
 */
public record Money(BigDecimal amount) {
}
