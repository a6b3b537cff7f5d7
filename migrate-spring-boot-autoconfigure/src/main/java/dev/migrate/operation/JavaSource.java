package dev.migrate.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Operations as the body of a Java method with a parameter {@code op}. Run with a
 * recording {@code op}, it gives equal operations.
 *
 * @param imports the classes to import, sorted
 * @param staticImports the class whose static members to import, or none
 * @param body the statements, one line each or more, with tabs and without indentation;
 * empty for no operation
 */
public record JavaSource(List<String> imports, List<String> staticImports, String body) {

	/**
	 * Create the source.
	 */
	public JavaSource {
		imports = List.copyOf(imports);
		staticImports = List.copyOf(staticImports);
	}

	/**
	 * Write operations as Java.
	 * @param operations the operations, in order
	 * @return the source
	 */
	public static JavaSource of(List<? extends Operation> operations) {
		JavaWriter writer = new JavaWriter();
		String body = writer.statements("op", List.copyOf(operations));
		return new JavaSource(new ArrayList<>(writer.imports()),
				body.isEmpty() ? List.of() : List.of(Definitions.class.getName()), body);
	}

	/**
	 * Return the statements, indented.
	 * @param tabs by how many tabs
	 * @return the statements, without a line end after the last
	 */
	public String body(int tabs) {
		String indentation = "\t".repeat(tabs);
		return this.body.lines()
			.map((line) -> line.isEmpty() ? line : indentation + line)
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Return the Java of one operation, for messages.
	 * @param operation the operation
	 * @return the statement, without the semicolon
	 */
	static String text(Operation operation) {
		String statement = new JavaWriter().statements("op", List.of(operation));
		return statement.substring(0, statement.length() - 1);
	}

}
