package dev.migrate.operation;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Operations that are collected, not run.
 */
public final class RecordingOperations implements Operations {

	private static final String REFUSAL = "jdbc() needs a live connection, and the revision is only recorded here, "
			+ "to be reversed or written as SQL. Say the change with operations such as op.execute(...), "
			+ "or write the downgrade.";

	private final List<Operation> operations = new ArrayList<>();

	private final String refusal;

	private final TargetDatabase target;

	/**
	 * Create an empty recording.
	 */
	public RecordingOperations() {
		this(TargetDatabase.DEFAULT);
	}

	/**
	 * Create an empty recording for a database.
	 * @param target the database
	 */
	public RecordingOperations(TargetDatabase target) {
		this(REFUSAL, target);
	}

	/**
	 * Create an empty recording.
	 * @param refusal what to say if {@link #jdbc()} is called
	 * @param target the database
	 */
	public RecordingOperations(String refusal, TargetDatabase target) {
		this.refusal = refusal;
		this.target = target;
	}

	@Override
	public TargetDatabase target() {
		return this.target;
	}

	@Override
	public void invoke(Operation operation) {
		this.operations.add(operation);
	}

	@Override
	public JdbcClient jdbc() {
		throw new LiveConnectionRequiredException(this.refusal);
	}

	/**
	 * Return what was collected.
	 * @return the operations, in order
	 */
	public List<Operation> recorded() {
		return List.copyOf(this.operations);
	}

}
