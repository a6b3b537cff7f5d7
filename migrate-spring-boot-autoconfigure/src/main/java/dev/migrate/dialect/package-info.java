/**
 * One class per database: quoting, literals, statement splitting, what it can do inside a
 * transaction, and how it locks. No other package asks which database it talks to.
 */
@NullMarked
package dev.migrate.dialect;

import org.jspecify.annotations.NullMarked;
