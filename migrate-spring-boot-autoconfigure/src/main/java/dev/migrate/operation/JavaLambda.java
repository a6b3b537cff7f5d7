package dev.migrate.operation;

/**
 * Writes the options of an operation: {@code (drop) -> drop.ifExists().cascade()}.
 */
final class JavaLambda {

	private final String parameter;

	private final StringBuilder calls = new StringBuilder();

	JavaLambda(String parameter) {
		this.parameter = parameter;
	}

	JavaLambda call(String method, String arguments) {
		this.calls.append('.').append(method).append('(').append(arguments).append(')');
		return this;
	}

	JavaLambda callIf(boolean condition, String method) {
		return condition ? call(method, "") : this;
	}

	boolean isEmpty() {
		return this.calls.isEmpty();
	}

	@Override
	public String toString() {
		return "(" + this.parameter + ") -> " + this.parameter + this.calls;
	}

}
