package dev.migrate.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.Difference;
import dev.migrate.autogenerate.Difference.Kind;

/**
 * Shows differences: as Alembic logs them, and as JSON.
 */
final class DifferenceText {

	private DifferenceText() {
	}

	/** Such as {@code Detected added column 'note.pinned'}. */
	static String detected(Difference difference) {
		String[] words = difference.kind().name().toLowerCase(Locale.ROOT).split("_", 2);
		String thing = words[1].replace('_', ' ');
		String name = name(difference);
		return switch (words[0]) {
			case "add" -> "Detected added %s '%s'".formatted(thing, name);
			case "drop" -> "Detected removed %s '%s'".formatted(thing, name);
			case "rename" -> "Detected renamed %s '%s': %s".formatted(thing, name, difference.detail());
			default -> (difference.kind() == Kind.CHANGE_NULLABLE)
					? "Detected NULL or NOT NULL on '%s': %s".formatted(name, difference.detail())
					: "Detected %s change on '%s': %s".formatted(thing, name, difference.detail());
		};
	}

	private static String name(Difference difference) {
		return difference.part().isEmpty() ? difference.object().toString()
				: difference.object() + "." + difference.part();
	}

	/** What a comparison found, for the result as JSON. */
	static Map<String, Object> json(Comparison comparison) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("differences", json(comparison.differences()));
		json.put("accepted", json(comparison.accepted()));
		json.put("unmanaged", json(comparison.unmanaged()));
		json.put("warnings", comparison.warnings());
		return json;
	}

	private static List<Map<String, Object>> json(Collection<Difference> differences) {
		return differences.stream().map(DifferenceText::json).toList();
	}

	private static Map<String, Object> json(Difference difference) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("kind", difference.kind());
		json.put("object", difference.object());
		json.put("part", difference.part());
		json.put("detail", difference.detail());
		json.put("key", difference.key());
		return json;
	}

}
