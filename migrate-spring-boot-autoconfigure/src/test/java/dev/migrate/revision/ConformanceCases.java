package dev.migrate.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The conformance cases for tests of other packages, with what is expected of the
 * product: what Alembic did, or where the product differs on purpose, what the planner
 * does.
 */
public final class ConformanceCases {

	private ConformanceCases() {
	}

	/**
	 * Read the cases of some commands.
	 * @param commands the commands
	 * @return the cases
	 */
	public static List<Case> read(Set<String> commands) {
		try {
			return ConformanceCase.read(ConformanceTests.file())
				.stream()
				.filter((test) -> commands.contains(test.command()))
				.map(Case::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A case.
	 *
	 * @param name the name
	 * @param json the case as it stands in the file
	 * @param revisions the revisions, which may not form a history
	 * @param deliberate why the product differs from Alembic, or {@code null}
	 * @param refused whether an error is expected
	 * @param free whether anything but a crash will do, because Alembic crashed
	 * @param listed the ids that are to be listed, or {@code null}
	 * @param output the lines that are to be printed, or {@code null}
	 * @param rows the acceptable rows of Alembic's table afterwards, none if they do not
	 * matter
	 * @param anyOrder whether the order is left open
	 */
	public record Case(String name, JsonNode json, List<RevisionData> revisions, @Nullable String deliberate,
			boolean refused, boolean free, @Nullable List<String> listed, @Nullable List<String> output,
			List<List<String>> rows, boolean anyOrder) {

		static Case of(ConformanceCase test) {
			List<RevisionData> revisions = Stream
				.iterate(0, (index) -> index < test.revisions().size(), (index) -> index + 1)
				.map((index) -> RevisionData.of(test.revisions().get(index)))
				.toList();
			boolean anyOrder = "any-topological".equals(test.text("order"));
			ConformanceOutcome outcome = ConformanceRunner.run(test);
			String deliberate = ConformanceTests.compare(test, outcome).isEmpty() ? null
					: DeliberateDifferences.find(test, outcome).map(DeliberateDifferences::reason).orElseThrow();
			if (deliberate != null) {
				return new Case(test.toString(), test.json(), revisions, deliberate, outcome.error() != null, false,
						outcome.listed(), outcome.output(),
						(outcome.applied() != null) ? List.of(outcome.rows(outcome.applied())) : List.of(), anyOrder);
			}
			boolean crashed = test.has("crash") && !test.has("sane") && !"cycle".equals(test.text("error"));
			return new Case(test.toString(), test.json(), revisions, null, test.has("error"), crashed,
					test.has("listed") ? test.texts("listed") : null, test.has("output") ? test.texts("output") : null,
					test.rows("heads_after", -1), anyOrder);
		}

		/**
		 * A field of the case as text.
		 * @param field the field
		 * @return the text, or {@code null} if it is missing
		 */
		public @Nullable String text(String field) {
			return this.json.hasNonNull(field) ? this.json.get(field).asString() : null;
		}

		/**
		 * A field of the case as a list.
		 * @param field the field
		 * @return the list, empty if it is missing
		 */
		public List<String> texts(String field) {
			if (!this.json.hasNonNull(field)) {
				return List.of();
			}
			JsonNode value = this.json.get(field);
			return value.isArray() ? ConformanceCase.strings(value) : List.of(value.asString());
		}

		/**
		 * Whether a field of the case is true.
		 * @param field the field
		 * @return {@code true} if it is there and true
		 */
		public boolean is(String field) {
			return this.json.hasNonNull(field) && this.json.get(field).asBoolean();
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * A revision of a case.
	 *
	 * @param id the id
	 * @param down the ids it revises
	 * @param dependsOn what it depends on
	 * @param labels its labels
	 */
	public record RevisionData(String id, List<String> down, List<String> dependsOn, List<String> labels) {

		static RevisionData of(JsonNode json) {
			return new RevisionData(json.get("id").asString(), ConformanceCase.strings(json.get("down")),
					ConformanceCase.strings(json.get("depends_on")), ConformanceCase.strings(json.get("labels")));
		}

	}

}
