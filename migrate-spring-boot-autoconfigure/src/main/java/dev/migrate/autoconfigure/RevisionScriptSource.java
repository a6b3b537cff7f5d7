package dev.migrate.autoconfigure;

import java.util.List;
import java.util.function.Supplier;

import dev.migrate.operation.TargetDatabase;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.JavaRevisionReader;
import dev.migrate.script.RevisionScriptReader;
import dev.migrate.script.RevisionScripts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ResourceLoader;

/**
 * Reads the scripts once, when they are first needed.
 */
public final class RevisionScriptSource implements Supplier<RevisionScripts> {

	private static final Log logger = LogFactory.getLog(RevisionScriptSource.class);

	private final RevisionScriptReader reader;

	private final List<String> locations;

	private final Supplier<List<JavaRevision>> javaRevisions;

	private @Nullable RevisionScripts scripts;

	RevisionScriptSource(ResourceLoader resourceLoader, List<String> locations, List<String> javaPackages,
			MigrationBeans beans, TargetDatabase target) {
		this.reader = new RevisionScriptReader(resourceLoader, target);
		this.locations = List.copyOf(locations);
		this.javaRevisions = () -> new JavaRevisionReader(resourceLoader, beans).read(javaPackages, beans.classNames(),
				target);
	}

	@Override
	public synchronized RevisionScripts get() {
		RevisionScripts scripts = this.scripts;
		if (scripts == null) {
			RevisionScripts sql = this.reader.read(this.locations);
			warnOfMissing(sql.missingLocations());
			scripts = sql.with(this.javaRevisions.get());
			this.scripts = scripts;
		}
		return scripts;
	}

	private static void warnOfMissing(List<String> locations) {
		if (!locations.isEmpty()) {
			logger.warn("No revisions are read from %s (migrate.locations), which does not exist"
				.formatted(String.join(", ", locations)));
		}
	}

}
