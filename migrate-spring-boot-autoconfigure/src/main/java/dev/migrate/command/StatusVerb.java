package dev.migrate.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.jdbc.LockHolder;
import dev.migrate.runtime.MigrationStatus;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.RevisionView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * {@code db status}: one screen for a person.
 */
@Command(name = "status", description = "Tell where the database stands, and what to do next.")
final class StatusVerb extends Verb {

	@Override
	void run() {
		Migrator migrator = migrator();
		MigrationStatus status = migrator.status();
		LockHolder holder = migrator.lockHolder().orElse(null);
		print(status, holder);
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("status", status);
		json.put("lockHolder", holder);
		printJson(json);
	}

	private void print(MigrationStatus status, @Nullable LockHolder holder) {
		Map<String, String> known = titles(status);
		row("Database", List.of(String.valueOf(status.database())));
		row("Status", List.of(phase(status)));
		row("Current", status.current().isEmpty() ? List.of("<base>") : titled(status.current(), known));
		row("Heads",
				status.heads().isEmpty() ? List.of("none: there are no revisions") : titled(status.heads(), known));
		row("Pending", views(status.pending()));
		row("Half done", halfDone(status));
		row("Unknown", titled(status.unknown(), known));
		row("Edited", status.edited());
		row("Lock", List.of((holder != null) ? "held by " + holder : "free"));
		row("Next", List.of(next(status, holder)));
	}

	/** Print a name and its values, or nothing if there are none. */
	private void row(String name, List<String> values) {
		for (int i = 0; i < values.size(); i++) {
			String label = "%-10s".formatted((i == 0) ? name : "");
			print(console().ansi().string("@|bold " + label + "|@") + values.get(i));
		}
	}

	private static Map<String, String> titles(MigrationStatus status) {
		Map<String, String> titles = new LinkedHashMap<>();
		status.pending().forEach((view) -> titles.put(view.revision(), view.message()));
		status.history().forEach((view) -> titles.put(view.revision(), view.message()));
		return titles;
	}

	private static List<String> titled(List<String> ids, Map<String, String> titles) {
		return ids.stream().map((id) -> id + "  " + titles.getOrDefault(id, "")).map(String::stripTrailing).toList();
	}

	private static List<String> views(List<RevisionView> views) {
		return views.stream().map((view) -> view.revision() + "  " + view.message()).toList();
	}

	private static List<String> halfDone(MigrationStatus status) {
		return status.history()
			.stream()
			.filter((view) -> view.state() != null && (view.state().isHalfDone() || view.state().isHalfUndone()))
			.map((view) -> "%s  %s (%s)".formatted(view.revision(), view.message(), view.state()))
			.toList();
	}

	private static boolean halfUndone(MigrationStatus status) {
		return status.history().stream().anyMatch((view) -> view.state() != null && view.state().isHalfUndone());
	}

	private static String phase(MigrationStatus status) {
		return switch (status.phase()) {
			case UP_TO_DATE -> "up to date";
			case PENDING -> "%d pending".formatted(status.pending().size());
			case AHEAD -> "ahead: it has revisions that no file describes";
			default -> status.phase().name();
		};
	}

	private String next(MigrationStatus status, @Nullable LockHolder holder) {
		if (holder != null) {
			return "wait: a migration is running";
		}
		if (!status.edited().isEmpty()) {
			return "restore the edited files, or '" + command("db stamp <revision>") + "' if the edit changes nothing";
		}
		if (!halfDone(status).isEmpty()) {
			return halfUndone(status) ? "mend what failed, then the same " + command("db downgrade")
					: "mend what failed, then " + command("db upgrade");
		}
		return switch (status.phase()) {
			case PENDING -> command("db upgrade");
			case AHEAD -> "deploy the version that carries the unknown revisions, or '" + command("db downgrade")
					+ "' to undo them";
			default -> "nothing to do";
		};
	}

}
