package dev.migrate.script;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the checksum of a Java revision tells edits, and nothing else.
 */
class JavaChecksumTests {

	private static final String SOURCE = """
			import dev.migrate.operation.*;
			import static dev.migrate.operation.Definitions.*;
			public class R1 implements Migration {
				private static final String TABLE = "note";
				private final int size = 20;
				public void upgrade(Operations op) {
					op.addColumn(TABLE, column("title", string(50)));
					String suffix = String.valueOf(System.nanoTime());
					op.execute("UPDATE " + TABLE + " SET title = '" + suffix + "' -- " + this.size + suffix + "x" + "y");
					for (int i = 0; i < 3; i++) {
						op.backfill("note", (note) -> note.set("title", "t").batchSize(500));
					}
					help(op);
				}
				private void help(Operations op) {
					try {
						op.bulkInsert("note", columns("id", "title"), row(1, "a"), row(2L, true));
					}
					finally {
						op.commentOnTable("note", null);
					}
				}
			}
			""";

	@TempDir
	private Path directory;

	private String checksum(String source, String... options) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///R1.java"), JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return source;
			}
		};
		List<String> arguments = new ArrayList<>(
				List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", this.directory.toString()));
		arguments.addAll(List.of(options));
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			assertThat(compiler.getTask(null, files, null, arguments, null, List.of(file)).call()).isTrue();
		}
		return Checksum.ofJava(Files.readAllBytes(this.directory.resolve("R1.class")), "place");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-g", "-g:none", "-parameters", "-XDstringConcat=inline", "-XDoptimizeOuterThis" })
	void optionsOfTheCompilerDoNotMatter(String option) throws IOException {
		assertThat(checksum(SOURCE, option)).isEqualTo(checksum(SOURCE));
	}

	@Test
	void layoutAndNamesDoNotMatter() throws IOException {
		assertThat(checksum(SOURCE.replace("help", "assist").replace("(note)", "(n)").replace("note.set", "n.set")))
			.isEqualTo(checksum(SOURCE));
		assertThat(checksum(SOURCE.replace("\n", "\n\n"))).isEqualTo(checksum(SOURCE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "string(50)>string(60)", "\"note\";>\"notes\";", "row(1, >row(3, ", "true>false",
			".batchSize(500)>", "SET title>SET  title", "help(op);\n\t}>}" })
	void editsMatter(String edit) throws IOException {
		String[] words = edit.split(">", -1);
		assertThat(SOURCE).contains(words[0]);
		assertThat(checksum(SOURCE.replace(words[0], words[1]))).startsWith("java-sha256:")
			.isNotEqualTo(checksum(SOURCE));
	}

	@Test
	void aClassFileOfTheFutureIsNoChange() throws IOException {
		String now = checksum(SOURCE);
		byte[] classFile = Files.readAllBytes(this.directory.resolve("R1.class"));
		classFile[7] = (byte) 200;
		String later = Checksum.ofJava(classFile, "place");
		assertThat(Checksum.isChanged(now, later)).isFalse();
	}

}
