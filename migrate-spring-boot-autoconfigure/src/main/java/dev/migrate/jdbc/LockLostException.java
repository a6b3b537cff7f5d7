package dev.migrate.jdbc;

/**
 * The migration lock is gone while the migration still runs: its connection or session
 * ended. What has not been run must not be run, since another process may be at it.
 */
public class LockLostException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LockLostException() {
		super("The migration lock was lost while the migration was running, so it stopped: the connection that held it "
				+ "has ended. What it had finished is recorded; run it again to go on");
	}

}
