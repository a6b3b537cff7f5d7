package dev.migrate.script;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.migrate.revision.Revision;
import dev.migrate.script.SectionMarker.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Revisions written in SQL.
 */
final class SqlFormat implements RevisionFormat {

	static final String TEMPLATE = "revision.sql";

	private final FileNamePattern fileName;

	SqlFormat(FileNamePattern fileName) {
		this.fileName = fileName;
	}

	@Override
	public Path file(Revision revision, Supplier<Path> location, ZonedDateTime created) {
		return location.get().resolve(this.fileName.format(revision, created) + ".sql");
	}

	@Override
	public String render(Revision revision, RevisionBody body, ZonedDateTime created, RevisionTemplates templates) {
		Map<String, String> tokens = new HashMap<>();
		tokens.put("message", revision.message());
		tokens.put("id", revision.id());
		tokens.put("revises", list(revision.downRevisions()));
		tokens.put("branchLabels", list(revision.branchLabels()));
		tokens.put("dependsOn", list(revision.dependsOn()));
		tokens.put("created", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(created));
		RevisionBody.Part downgrade = body.downgrade();
		tokens.put("upgradeMarker", marker(Direction.UPGRADE, body.upgrade()));
		tokens.put("upgrade", body.upgrade().text());
		tokens.put("downgradeMarker", (downgrade != null) ? marker(Direction.DOWNGRADE, downgrade) : "");
		tokens.put("downgrade", (downgrade != null) ? downgrade.text() : "");
		String text = templates.get(TEMPLATE).render(tokens);
		requireMarker("upgradeMarker", Direction.UPGRADE, tokens.get("upgradeMarker"), text);
		requireMarker("downgradeMarker", Direction.DOWNGRADE, tokens.get("downgradeMarker"), text);
		return text;
	}

	private static String marker(Direction direction, RevisionBody.Part part) {
		return ("-- migrate:" + direction + " " + String.join(" ", part.options())).strip();
	}

	/**
	 * A template may have the plain marker in place of the token. Then it can neither be
	 * given an option nor be left out.
	 */
	private static void requireMarker(String token, Direction direction, @Nullable String wanted, String text) {
		String plain = "-- migrate:" + direction;
		List<String> found = text.lines().map(String::strip).filter((line) -> line.startsWith(plain)).toList();
		if (wanted != null && !found.equals(wanted.isEmpty() ? List.of() : List.of(wanted)) && !wanted.equals(plain)) {
			throw new ScriptException(TEMPLATE, 0, "the template has to write ${%s} in place of '%s': this revision %s."
				.formatted(token, plain, wanted.isEmpty() ? "has no such section" : "needs '" + wanted + "'"));
		}
	}

	private static String list(List<String> names) {
		return String.join(", ", names);
	}

	@Override
	public Revision parse(String path, String text) {
		SqlRevision parsed = SqlRevision.parse(path, text);
		return parsed.revision();
	}

}
