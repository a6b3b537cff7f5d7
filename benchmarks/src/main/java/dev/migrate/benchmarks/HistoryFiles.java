package dev.migrate.benchmarks;

import java.util.List;

import dev.migrate.script.RevisionScriptReader;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.RevisionSource;
import org.jspecify.annotations.Nullable;

/**
 * The revisions below a location.
 */
final class HistoryFiles implements RevisionSource {

	private final RevisionScriptReader reader;

	private final List<String> locations;

	private @Nullable RevisionScripts scripts;

	HistoryFiles(ClassLoader classLoader, String location) {
		this.reader = new RevisionScriptReader(classLoader);
		this.locations = List.of(location);
	}

	@Override
	public RevisionScripts get() {
		RevisionScripts scripts = this.scripts;
		if (scripts == null) {
			scripts = this.reader.read(this.locations);
			this.scripts = scripts;
		}
		return scripts;
	}

	@Override
	public long @Nullable [] fingerprints() {
		return this.reader.fingerprints(this.locations);
	}

}
