/**
 * What Spring Boot Actuator shows: the endpoint, the health indicator, the readiness
 * group.
 */
@NullMarked
package dev.migrate.actuate;

import org.jspecify.annotations.NullMarked;
