/**
 * Runs the command line inside a Spring Boot application that is asked to {@code db}.
 */
@NullMarked
package dev.migrate.command.boot;

import org.jspecify.annotations.NullMarked;
