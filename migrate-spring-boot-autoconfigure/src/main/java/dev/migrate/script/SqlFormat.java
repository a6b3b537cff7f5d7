package dev.migrate.script;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.migrate.revision.Revision;

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
		tokens.put("upgrade", body.upgrade());
		tokens.put("downgrade", body.downgrade());
		return templates.get(TEMPLATE).render(tokens);
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
