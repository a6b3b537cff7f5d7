package dev.migrate.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * One call of a method of {@code op}, as Java.
 */
final class JavaStatement {

	private final String receiver;

	private final String method;

	private final List<String> arguments = new ArrayList<>();

	private final List<String> lines = new ArrayList<>();

	JavaStatement(String receiver, String method) {
		this.receiver = receiver;
		this.method = method;
	}

	/**
	 * Begin a call for an object by its name.
	 * @param literals writes the name
	 * @param receiver the variable, such as {@code op}
	 * @param method the method, whose first argument is the name
	 * @param name the name, or {@code null} where the receiver stands for it
	 * @return the call
	 */
	static JavaStatement on(JavaLiterals literals, String receiver, String method, @Nullable ObjectName name) {
		if (name == null) {
			return new JavaStatement(receiver, method);
		}
		String schema = (name.schema() != null) ? ".inSchema(" + literals.string(name.schema()) + ")" : "";
		return new JavaStatement(receiver + schema, method).with(literals.string(name.name()));
	}

	JavaStatement with(String... arguments) {
		this.arguments.addAll(List.of(arguments));
		return this;
	}

	JavaStatement with(JavaLambda options) {
		return options.isEmpty() ? this : with(options.toString());
	}

	/**
	 * Add arguments that each get a line of their own.
	 */
	JavaStatement withLines(List<String> arguments) {
		this.lines.addAll(arguments);
		return this;
	}

	@Override
	public String toString() {
		StringBuilder java = new StringBuilder(this.receiver + "." + this.method + "(");
		java.append(String.join(", ", this.arguments));
		for (int i = 0; i < this.lines.size(); i++) {
			java.append((i > 0 || !this.arguments.isEmpty()) ? "," : "").append("\n\t\t").append(this.lines.get(i));
		}
		return java.append(");").toString();
	}

}
