package dev.migrate.autogenerate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.schema.ExactName;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

/**
 * Which tables, sequences and views are compared. What other tools keep in a database is
 * none of our business.
 */
final class ObjectFilter implements Predicate<ObjectName> {

	/** Tables and sequences of libraries that create and change them on their own. */
	private static final List<String> FOREIGN = List.of("flyway_schema_history", "schema_version", "databasechangelog*",
			"ht_*", "hte_*", "qrtz_*", "batch_job_*", "batch_step_*", "spring_session*", "shedlock", "act_*",
			"jobrunr_*", "spatial_ref_sys", "geometry_columns", "geography_columns", "raster_columns",
			"raster_overviews", "pg_stat_statements*", "sqlite_*", "alembic_version");

	private final List<Pattern> include;

	private final List<Pattern> exclude;

	private final List<Pattern> foreign;

	private final Set<String> ignored;

	ObjectFilter(AutogenerateSettings settings) {
		this.include = patterns(settings.include());
		this.exclude = patterns(settings.exclude());
		this.foreign = patterns(FOREIGN);
		this.ignored = settings.ignored().stream().map(ObjectFilter::lower).collect(Collectors.toSet());
	}

	/** What is compared of a schema. */
	Schema of(Schema schema) {
		return new Schema(schema.tables().stream().filter((table) -> test(table.name())).toList(),
				schema.sequences().stream().filter((sequence) -> test(sequence.name())).toList(),
				schema.views().stream().filter((view) -> test(view.name())).toList(), schema.enumTypes());
	}

	/**
	 * What is compared of the database. What is excluded stays out even where an entity
	 * has it; tables of other tools are compared if an entity has them.
	 */
	Schema ofLive(Schema live, Schema target) {
		Set<String> wanted = target.tables()
			.stream()
			.map(Table::name)
			.map(ObjectFilter::lower)
			.collect(Collectors.toSet());
		Predicate<ObjectName> isForeign = (name) -> matches(this.foreign, ObjectName.of(name.name()))
				&& !wanted.contains(lower(name));
		return new Schema(live.tables().stream().filter((t) -> test(t.name()) && !isForeign.test(t.name())).toList(),
				live.sequences().stream().filter((s) -> test(s.name()) && !isForeign.test(s.name())).toList(),
				live.views().stream().filter((v) -> test(v.name()) && !isForeign.test(v.name())).toList(),
				live.enumTypes());
	}

	@Override
	public boolean test(ObjectName name) {
		return !this.ignored.contains(lower(name)) && !matches(this.exclude, name)
				&& (this.include.isEmpty() || matches(this.include, name));
	}

	private static boolean matches(List<Pattern> patterns, ObjectName name) {
		return patterns.stream()
			.anyMatch((pattern) -> pattern.matcher(ExactName.text(name.name())).matches()
					|| (name.schema() != null && pattern.matcher(name.toString()).matches()));
	}

	private static List<Pattern> patterns(List<String> globs) {
		return globs.stream().map(ObjectFilter::pattern).toList();
	}

	private static Pattern pattern(String glob) {
		String regex = glob.strip().codePoints().mapToObj((point) -> switch (point) {
			case '*' -> ".*";
			case '?' -> ".";
			default -> Pattern.quote(Character.toString(point));
		}).collect(Collectors.joining());
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	private static String lower(ObjectName name) {
		return name.toString().toLowerCase(Locale.ROOT);
	}

}
