package dev.migrate.test;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * H2 or HSQLDB in memory, with the settings of a database that may be in a file or on a
 * server.
 *
 * @param like connects to that database
 * @param url its URL
 */
record MemoryDatabases(SimpleDriverDataSource like, String url) implements Supplier<ScratchDatabase> {

	/** Settings that are about a file, or about how long a database lives. */
	private static final Set<String> NOT_IN_MEMORY = Set.of("ACCESS_MODE_DATA", "AUTO_RECONNECT", "AUTO_SERVER",
			"AUTO_SERVER_PORT", "CIPHER", "DB_CLOSE_DELAY", "DB_CLOSE_ON_EXIT", "FILE_LOCK", "FORBID_CREATION",
			"IFEXISTS", "SHUTDOWN");

	@Override
	public ScratchDatabase get() {
		SimpleDriverDataSource scratch = ServerUrl.dataSource(this.like, urlOf(ScratchDatabases.newName()));
		return new ScratchDatabase(scratch, () -> new JdbcTemplate(scratch).execute("SHUTDOWN"));
	}

	private String urlOf(String name) {
		boolean h2 = this.url.startsWith("jdbc:h2:");
		String settings = Stream
			.concat(Arrays.stream(this.url.split(";")).skip(1).filter(MemoryDatabases::isKept),
					h2 ? Stream.of("DB_CLOSE_DELAY=-1") : Stream.empty())
			.map((setting) -> ";" + setting)
			.collect(Collectors.joining());
		return (h2 ? "jdbc:h2:mem:" : "jdbc:hsqldb:mem:") + name + settings;
	}

	private static boolean isKept(String setting) {
		return !NOT_IN_MEMORY.contains(setting.split("=", 2)[0].strip().toUpperCase(Locale.ROOT));
	}

}
