/**
 * Auto-configuration. Nothing depends on this package.
 */
@NullMarked
package dev.migrate.autoconfigure;

import org.jspecify.annotations.NullMarked;
