package dev.migrate.runtime;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.operation.LiveConnectionRequiredException;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.TargetDatabase;
import dev.migrate.script.JavaRevision;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The {@code op} of a Java revision that is looked at before it runs: operations are
 * collected, with the lines that make them.
 */
final class OperationRecorder implements Operations {

	private final String className;

	private final List<JavaWork.Recorded> recorded = new ArrayList<>();

	private final TargetDatabase target;

	private boolean askedForConnection;

	OperationRecorder(JavaRevision script) {
		this.className = script.className();
		this.target = script.target();
	}

	@Override
	public TargetDatabase target() {
		return this.target;
	}

	@Override
	public void invoke(Operation operation) {
		this.recorded.add(new JavaWork.Recorded(operation, SourceLines.current(this.className)));
	}

	@Override
	public JdbcClient jdbc() {
		this.askedForConnection = true;
		throw new LiveConnectionRequiredException("op.jdbc() needs a live connection");
	}

	List<JavaWork.Recorded> recorded() {
		return this.recorded;
	}

	/**
	 * Whether the revision itself wanted the connection, not what it is reversed from.
	 */
	boolean askedForConnection() {
		return this.askedForConnection;
	}

}
