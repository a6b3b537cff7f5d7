package dev.migrate.runtime;

import java.time.Duration;

/**
 * What happens at startup.
 *
 * @param mode what to do about pending revisions
 * @param onFailure what to do when that fails
 * @param requireSingleHead whether several heads are a failure
 * @param waitTimeout how long {@link StartupMode#WAIT} waits
 * @param retryInterval the pause between two tries in the background
 */
public record StartupSettings(StartupMode mode, FailureMode onFailure, boolean requireSingleHead, Duration waitTimeout,
		Duration retryInterval) {

}
