package dev.migrate.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.autogenerate.Baseline;
import dev.migrate.autogenerate.Comparison;
import dev.migrate.runtime.ModelResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code db check}: exit code 1 if {@code db migrate} would write a revision.
 */
@Command(name = "check", description = "Fail if the entities want something else than the database holds.")
final class CheckVerb extends Verb {

	@Option(names = "--update-baseline",
			description = "Accept what differs: write it to the file that migrate.autogenerate.baseline names.")
	private boolean updateBaseline;

	@Mixin
	private ComparisonOptions options = new ComparisonOptions();

	@Override
	void run() {
		if (isOneOfSeveral() && !db().context().autogeneration(db().database()).hasEntities()) {
			print("No entities are kept in it.");
			printJson(Map.of("differences", List.of()));
			return;
		}
		ModelResult result = migrator().compare(this.options.request(db()));
		Comparison comparison = result.comparison();
		if (this.updateBaseline) {
			accept(result);
			return;
		}
		comparison.differences().forEach((difference) -> print(difference.key()));
		printJson(json(result, List.of()));
		if (comparison.isEmpty()) {
			print("No new upgrade operations detected.");
			return;
		}
		int count = comparison.differences().size();
		fail(new CommandError(
				"New upgrade operations detected: %s is not as the entities want it, in %d way%s"
					.formatted(result.database(), count, (count == 1) ? "" : "s"),
				"Run 'java -jar app.jar %s' to write the revision that mends it, or accept it with 'java -jar app.jar %s'."
					.formatted(command("db migrate -m \"...\""), command("db check --update-baseline"))));
	}

	private void accept(ModelResult result) {
		Baseline baseline = Baseline.of(result.comparison());
		Path file = db().context().autogeneration(db().database()).baseline().write(baseline);
		int count = baseline.keys().size();
		print("  Accepted %d difference%s in %s".formatted(count, (count == 1) ? "" : "s", file));
		printJson(json(result, List.of(file)));
	}

	private static Map<String, Object> json(ModelResult result, List<Path> baseline) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("database", result.database());
		json.putAll(DifferenceText.json(result.comparison()));
		baseline.forEach((file) -> json.put("baseline", file));
		return json;
	}

}
