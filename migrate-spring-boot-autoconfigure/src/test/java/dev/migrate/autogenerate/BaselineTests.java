package dev.migrate.autogenerate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrate.schema.Schema;

import static dev.migrate.autogenerate.Schemas.column;
import static dev.migrate.autogenerate.Schemas.id;
import static dev.migrate.autogenerate.Schemas.keys;
import static dev.migrate.autogenerate.Schemas.operations;
import static dev.migrate.autogenerate.Schemas.schema;
import static dev.migrate.autogenerate.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Differences that are accepted.
 */
class BaselineTests {

	private final Schema live = schema(table("t", id(), column("old", "text")));

	private final Schema wanted = schema(table("t", id(), column("fresh", "text")));

	@Test
	void whenDifferenceIsAcceptedThenNothingIsDoneAboutIt() {
		Comparison comparison = compare(Set.of("drop column t.old: text"));
		assertThat(keys(comparison)).containsExactly("add column t.fresh: text");
		assertThat(comparison.accepted()).extracting(Difference::key).containsExactly("drop column t.old: text");
		assertThat(operations(comparison)).containsExactly("op.addColumn(\"t\", column(\"fresh\", custom(\"text\")))");
		assertThat(comparison.warnings()).isEmpty();
	}

	@Test
	void whenWrittenThenReadsTheSame(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("src/migrate/baseline.txt");
		assertThat(Baseline.read(file)).isEqualTo(Baseline.NONE);
		Baseline baseline = Baseline.of(compare(Set.of("drop column t.old: text")));
		baseline.write(file);
		assertThat(Files.readAllLines(file))
			.startsWith("# Differences between the entities and the database that are" + " accepted.")
			.endsWith("add column t.fresh: text", "drop column t.old: text");
		assertThat(Baseline.read(file)).isEqualTo(baseline);
		assertThat(compare(Baseline.read(file).keys()).isEmpty()).isTrue();
	}

	@Test
	void whenNothingAnswersToKeyThenItIsObsolete() {
		Baseline baseline = new Baseline(Set.of("drop column t.old: text", "drop column t.gone: text"));
		assertThat(baseline.obsolete(List.of(compare(baseline.keys())))).containsExactly("drop column t.gone: text");
	}

	private Comparison compare(Set<String> baseline) {
		return Comparing.on("postgresql")
			.asked(new ComparisonRequest("default", Renames.NONE, (name) -> true, baseline))
			.compare(this.live, this.wanted);
	}

}
