package dev.migrate.autoconfigure;

import java.time.Duration;

import dev.migrate.runtime.FailureMode;
import dev.migrate.runtime.ModelCheckMode;
import dev.migrate.runtime.StartupMode;
import dev.migrate.runtime.StartupSettings;

/**
 * What happens at startup.
 */
public class StartupProperties {

	/**
	 * What to do about pending revisions at startup.
	 */
	private StartupMode mode = StartupMode.UPGRADE;

	/**
	 * What to do when the migration at startup fails. "continue" starts the app degraded:
	 * readiness refuses, and the migration is tried again in the background.
	 */
	private FailureMode onFailure = FailureMode.FAIL;

	/**
	 * Whether startup refuses a history with several heads.
	 */
	private boolean requireSingleHead;

	/**
	 * How long mode "wait" waits for another process to migrate the database.
	 */
	private Duration waitTimeout = Duration.ofMinutes(10);

	/**
	 * Pause between two tries to migrate in the background.
	 */
	private Duration retryInterval = Duration.ofSeconds(10);

	/**
	 * What to do when the JPA entities want something else than the migrated database
	 * holds.
	 */
	private ModelCheckMode checkModel = ModelCheckMode.OFF;

	StartupSettings settings() {
		return new StartupSettings(this.mode, this.onFailure, this.requireSingleHead, this.waitTimeout,
				this.retryInterval);
	}

	public StartupMode getMode() {
		return this.mode;
	}

	public void setMode(StartupMode mode) {
		this.mode = mode;
	}

	public FailureMode getOnFailure() {
		return this.onFailure;
	}

	public void setOnFailure(FailureMode onFailure) {
		this.onFailure = onFailure;
	}

	public boolean isRequireSingleHead() {
		return this.requireSingleHead;
	}

	public void setRequireSingleHead(boolean requireSingleHead) {
		this.requireSingleHead = requireSingleHead;
	}

	public Duration getWaitTimeout() {
		return this.waitTimeout;
	}

	public void setWaitTimeout(Duration waitTimeout) {
		this.waitTimeout = waitTimeout;
	}

	public Duration getRetryInterval() {
		return this.retryInterval;
	}

	public void setRetryInterval(Duration retryInterval) {
		this.retryInterval = retryInterval;
	}

	public ModelCheckMode getCheckModel() {
		return this.checkModel;
	}

	public void setCheckModel(ModelCheckMode checkModel) {
		this.checkModel = checkModel;
	}

}
