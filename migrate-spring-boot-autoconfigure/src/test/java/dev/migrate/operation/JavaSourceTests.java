package dev.migrate.operation;

import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.migrate.schema.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JavaSource}.
 */
class JavaSourceTests {

	@TempDir
	Path classes;

	@Test
	void everyKindOfOperationIsAmongTheExamples() {
		Set<Class<?>> examples = OperationExamples.all().stream().map(Object::getClass).collect(Collectors.toSet());
		assertThat(examples).containsExactlyInAnyOrderElementsOf(OperationExamples.kinds());
	}

	@Test
	void whenCompiledAndRunThenGivesEqualOperations() throws Exception {
		List<Operation> operations = OperationExamples.all();
		assertThat(compileAndRun("Examples", JavaSource.of(operations))).containsExactlyElementsOf(operations);
	}

	@Test
	void whenReversedThenWritesTheReverseToo() throws Exception {
		List<Operation> reversed = OperationExamples.all().stream().flatMap((operation) -> {
			try {
				return operation.reverse().stream();
			}
			catch (IrreversibleOperationException ex) {
				return Stream.of();
			}
		}).toList();
		assertThat(reversed).hasSizeGreaterThan(40);
		assertThat(compileAndRun("Reversed", JavaSource.of(reversed))).containsExactlyElementsOf(reversed);
	}

	@Test
	void whenNamesAreFinalThenWritesThemAsExact() throws Exception {
		List<Operation> named = NamingConventions.defaults()
			.apply(OperationExamples.all().stream().filter(nameable()).toList(), new NameLimit(63));
		assertThat(compileAndRun("Named", JavaSource.of(named))).containsExactlyElementsOf(named);
	}

	@Test
	void writesOneStatementPerOperation() {
		assertThat(JavaSource.of(OperationExamples.recorded((op) -> {
			op.addColumn("system_config", Definitions.column("is_active", Definitions.bool()));
			op.dropTable("notes");
		})).body(2)).isEqualTo("""
				\t\top.addColumn("system_config", column("is_active", bool()));
				\t\top.dropTable("notes");""");
	}

	@Test
	void writesTablesColumnByColumn() {
		JavaSource source = JavaSource.of(OperationExamples.recorded(
				(op) -> op.createTable("notes", Definitions.column("id", Definitions.bigint()).identity().primaryKey(),
						Definitions.column("user_id", Definitions.bigint()).notNull().references("users", "id"))));
		assertThat(source.body()).isEqualTo("""
				op.createTable("notes",
				\t\tcolumn("id", bigint()).identity().primaryKey(),
				\t\tcolumn("user_id", bigint()).notNull().references("users", "id"));""");
		assertThat(source.imports()).isEmpty();
		assertThat(source.staticImports()).containsExactly("dev.migrate.operation.Definitions");
	}

	@Test
	void writesSqlOfSeveralLinesAsTextBlock() {
		assertThat(JavaSource.of(OperationExamples.recorded((op) -> op.execute("a\n  b\\"))).body()).isEqualTo("""
				op.execute(\"""
				\t\ta
				\t\t  b\\\\\\
				\t\t\""");""");
	}

	@Test
	void whenThereIsNoOperationThenIsEmpty() {
		assertThat(JavaSource.of(List.of())).isEqualTo(new JavaSource(List.of(), List.of(), ""));
	}

	@Test
	void textOfAnOperationIsItsJava() {
		assertThat(OperationExamples.recorded((op) -> op.dropColumn("t", "c", DropColumn::ifExists)))
			.hasToString("[op.dropColumn(\"t\", \"c\", (drop) -> drop.ifExists())]");
	}

	private static Predicate<Operation> nameable() {
		return (operation) -> {
			try {
				NamingConventions.defaults().apply(operation, new NameLimit(63));
				return true;
			}
			catch (InvalidDefinitionException ex) {
				return false;
			}
		};
	}

	private List<Operation> compileAndRun(String name, JavaSource source) throws Exception {
		String imports = source.imports()
			.stream()
			.map((type) -> "import " + type + ";\n")
			.collect(Collectors.joining());
		String statics = source.staticImports()
			.stream()
			.map((type) -> "import static " + type + ".*;\n")
			.collect(Collectors.joining());
		String java = "import dev.migrate.operation.Migration;\nimport dev.migrate.operation.Operations;\n" + imports
				+ statics + "public class " + name
				+ " implements Migration {\n\n\tpublic void upgrade(Operations op) {\n" + source.body(2)
				+ "\n\t}\n\n}\n";
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		Writer messages = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
			boolean compiled = compiler
				.getTask(messages, files, null,
						List.of("-Xlint:all,-path,-classfile,-processing", "-Werror", "-proc:none", "-d",
								this.classes.toString(), "-cp", System.getProperty("java.class.path")),
						null, List.of(new SourceText(name, java)))
				.call();
			assertThat(compiled).as("%s%n%s", messages, java).isTrue();
		}
		try (URLClassLoader loader = new URLClassLoader(new URL[] { this.classes.toUri().toURL() },
				getClass().getClassLoader())) {
			Migration migration = (Migration) loader.loadClass(name).getDeclaredConstructor().newInstance();
			RecordingOperations op = new RecordingOperations();
			migration.upgrade(op);
			return op.recorded();
		}
	}

	private static final class SourceText extends SimpleJavaFileObject {

		private final String text;

		SourceText(String name, String text) {
			super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
