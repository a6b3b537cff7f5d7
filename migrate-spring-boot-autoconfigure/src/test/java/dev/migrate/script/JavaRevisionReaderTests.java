package dev.migrate.script;

import java.util.List;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JavaRevisionReader}.
 */
class JavaRevisionReaderTests {

	private static List<JavaRevision> read(String... packages) {
		return new JavaRevisionReader(new DefaultResourceLoader(), (name) -> {
			throw new IllegalStateException("instantiated " + name);
		}).read(List.of(packages), List.of());
	}

	@Test
	void classesAreDescribedWithoutBeingLoaded() {
		JavaRevision revision = read("dev.migrate.script").stream()
			.filter((candidate) -> candidate.revision().id().equals("jr1"))
			.findFirst()
			.orElseThrow();
		assertThat(revision.revision().downRevisions()).containsExactly("a", "b");
		assertThat(revision.revision().branchLabels()).containsExactly("lib");
		assertThat(revision.revision().dependsOn()).containsExactly("c");
		assertThat(revision.revision().title()).isEqualTo("A title");
		assertThat(revision.revision().created()).isEqualTo("2026-11-20T10:30:00Z");
		assertThat(revision.transactional()).isFalse();
		assertThat(revision.path()).isEqualTo("dev/migrate/script/JavaRevisionReaderTests.java");
		assertThat(revision.checksum()).startsWith("java-sha256:");
	}

	@Test
	void whenThereIsNoSuchPackageThereAreNoRevisions() {
		assertThat(read("no.such.place")).isEmpty();
		assertThat(read("dev.migrate.actuate")).isEmpty();
	}

	@Test
	void aPackageIsNoPattern() {
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> read("dev.**"))
			.withMessageContaining("'dev.**' is not a package");
	}

	@Test
	void aClassThatCannotBeMadeIsAnErrorOnlyWhenItIsNeeded() {
		JavaRevision revision = read("dev.migrate.script").get(0);
		assertThatExceptionOfType(ScriptException.class).isThrownBy(revision::migration)
			.withMessageContaining("no instance of")
			.withMessageContaining("instantiated dev.migrate.script")
			.withMessageContaining("op.jdbc()");
	}

	@Test
	void theIndexSaysTheSame() {
		List<JavaRevision> revisions = read("dev.migrate.script");
		assertThat(JavaRevisionIndex.write(revisions)).contains("id=jr1");
		assertThat(JavaRevisionIndex.write(revisions).lines()).filteredOn((line) -> line.startsWith("#"))
			.as("no date")
			.containsExactly("# Java revisions");
		assertThat(JavaRevisionIndex.write(List.of())).as("a generated file must not be empty").isNotEmpty();
	}

	@Revision(id = "jr1", revises = { "a", "b" }, dependsOn = "c", branchLabels = "lib", message = "A title",
			created = "2026-11-20T10:30:00Z", transaction = false)
	static class Described implements Migration {

		@Override
		public void upgrade(Operations op) {
			throw new IllegalStateException("run");
		}

	}

}
