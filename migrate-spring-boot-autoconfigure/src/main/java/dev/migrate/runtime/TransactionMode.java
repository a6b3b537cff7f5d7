package dev.migrate.runtime;

/**
 * What one transaction holds, on databases whose DDL is transactional.
 */
public enum TransactionMode {

	/**
	 * Each revision has its own transaction: those before a failing one stay.
	 */
	PER_REVISION,

	/**
	 * A whole upgrade or downgrade is one transaction: all or nothing.
	 */
	ALL

}
