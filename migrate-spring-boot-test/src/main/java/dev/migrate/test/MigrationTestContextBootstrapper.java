package dev.migrate.test;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;
import org.springframework.util.StringUtils;

/**
 * Bootstraps the context of a {@link MigrationTest}: nothing in it touches the
 * application's database.
 */
class MigrationTestContextBootstrapper extends TestSliceTestContextBootstrapper<MigrationTest> {

	private static final List<String> LEAVE_THE_DATABASE_ALONE = List.of("migrate.startup.mode=none",
			"migrate.startup.check-model=off", "spring.sql.init.mode=never", "spring.jpa.hibernate.ddl-auto=none");

	@Override
	protected String[] getProperties(Class<?> testClass) {
		String[] properties = super.getProperties(testClass);
		return Stream
			.concat(LEAVE_THE_DATABASE_ALONE.stream(), (properties != null) ? Stream.of(properties) : Stream.empty())
			.filter(StringUtils::hasText)
			.toArray(String[]::new);
	}

}
