package dev.migrate.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One case of a conformance file, with the revisions it runs on.
 *
 * @param scenario the name of the scenario
 * @param number the number of the case in its scenario
 * @param revisions the revisions of the scenario as JSON
 * @param json the case
 */
record ConformanceCase(String scenario, int number, JsonNode revisions, JsonNode json) {

	static List<ConformanceCase> read(JsonNode scenarios) {
		List<ConformanceCase> cases = new ArrayList<>();
		for (JsonNode scenario : scenarios) {
			int number = 0;
			for (JsonNode json : scenario.get("cases")) {
				cases.add(new ConformanceCase(scenario.get("name").asString(), number++, scenario.get("revisions"),
						json));
			}
		}
		return cases;
	}

	String command() {
		return this.json.get("command").asString();
	}

	boolean has(String field) {
		return this.json.hasNonNull(field);
	}

	boolean is(String field) {
		return has(field) && this.json.get(field).asBoolean();
	}

	@Nullable String text(String field) {
		return has(field) ? this.json.get(field).asString() : null;
	}

	/** Returns a string or list of strings as a list, empty if the field is missing. */
	List<String> texts(String field) {
		if (!has(field)) {
			return List.of();
		}
		JsonNode value = this.json.get(field);
		return value.isArray() ? strings(value) : List.of(value.asString());
	}

	/** Returns {@code target} or {@code targets}. */
	List<String> targets() {
		return Stream.of(texts("target"), texts("targets")).flatMap(List::stream).toList();
	}

	/** Returns what is expected: the case, or the finished plan where Alembic died. */
	JsonNode expected() {
		return has("sane") ? this.json.get("sane") : this.json;
	}

	/** Returns the rows after each step, one list or two acceptable ones. */
	List<List<String>> rows(String field, int step) {
		return Stream.of(field, field + "_minimal")
			.map((name) -> expected().get(name))
			.filter((value) -> value != null && value.isArray() && step < value.size())
			.map((value) -> (step < 0) ? strings(value) : strings(value.get(step)))
			.map((rows) -> rows.stream().sorted().toList())
			.toList();
	}

	static List<String> strings(JsonNode array) {
		List<String> strings = new ArrayList<>();
		array.forEach((element) -> strings.add(element.asString()));
		return strings;
	}

	List<Revision> load() {
		List<Revision> loaded = new ArrayList<>();
		for (JsonNode revision : this.revisions) {
			String id = revision.get("id").asString();
			loaded.add(new Revision(id, strings(revision.get("down")), strings(revision.get("depends_on")),
					strings(revision.get("labels")), "doc of " + id, null, "<path>"));
		}
		return loaded;
	}

	@Override
	public String toString() {
		return this.scenario + " #" + this.number + " " + command() + " " + targets() + " from " + texts("from");
	}

}
