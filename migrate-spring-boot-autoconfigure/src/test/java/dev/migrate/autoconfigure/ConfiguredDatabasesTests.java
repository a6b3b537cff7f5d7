package dev.migrate.autoconfigure;

import java.time.Duration;
import java.util.Map;

import dev.migrate.runtime.FailureMode;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.StartupMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link ConfiguredDatabases}: names, inheritance and order.
 */
class ConfiguredDatabasesTests {

	private final MockEnvironment environment = new MockEnvironment();

	private ConfiguredDatabases with(String... pairs) {
		for (String pair : pairs) {
			this.environment.setProperty(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
		}
		return ConfiguredDatabases.of(this.environment);
	}

	@Test
	void thereAreNoneByDefault() {
		assertThat(with().names()).isEmpty();
		assertThat(with().inOrder()).containsExactly("default");
	}

	@Test
	void anApplicationReadsThemOnce() {
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		ConfiguredDatabases databases = ConfiguredDatabases.of(beanFactory, this.environment);
		assertThat(ConfiguredDatabases.of(beanFactory, this.environment)).isSameAs(databases);
		assertThat(ConfiguredDatabases.of(new DefaultListableBeanFactory(), this.environment)).isNotSameAs(databases);
	}

	@Test
	void whatIsNotSetIsInherited() {
		DatabaseProperties analytics = with("migrate.table=revisions", "migrate.lock-timeout=7s",
				"migrate.placeholders.owner=app", "migrate.placeholders.region=eu", "migrate.startup.mode=wait",
				"migrate.startup.on-failure=continue", "migrate.naming.ix=i", "migrate.datasource.connect-timeout=3s",
				"migrate.databases.analytics.placeholders.region=us", "migrate.databases.analytics.startup.mode=check")
			.get("analytics");
		assertThat(analytics.getTable()).isEqualTo("revisions");
		assertThat(analytics.getLockTimeout()).isEqualTo(Duration.ofSeconds(7));
		assertThat(analytics.getPlaceholders())
			.containsExactlyInAnyOrderEntriesOf(Map.of("owner", "app", "region", "us"));
		assertThat(analytics.getStartup().getMode()).isEqualTo(StartupMode.CHECK);
		assertThat(analytics.getStartup().getOnFailure()).isEqualTo(FailureMode.CONTINUE);
		assertThat(analytics.getNaming().getIx()).isEqualTo("i");
		assertThat(analytics.getDatasource().getConnectTimeout()).isEqualTo(Duration.ofSeconds(3));
	}

	@Test
	void whatMakesItThatDatabaseIsNotInherited() {
		ConfiguredDatabases databases = with("migrate.locations=classpath:a,classpath:b", "migrate.java-packages=a.b",
				"migrate.dialect=mariadb", "migrate.datasource.url=jdbc:x", "migrate.datasource.username=u",
				"migrate.datasource.password=p", "migrate.datasource.bean=b", "migrate.datasource.driver-class-name=d",
				"migrate.entity-manager-factory=emf", "migrate.depends-on=order-archive",
				"migrate.databases.order-archive.table=t");
		DatabaseProperties archive = databases.get("order-archive");
		assertThat(archive.getLocations()).containsExactly("classpath:db/order-archive/migrations");
		assertThat(archive.getJavaPackages()).containsExactly("db.order_archive.migrations");
		assertThat(archive.getDialect()).isNull();
		assertThat(archive.getDatasource().isSet()).isFalse();
		assertThat(archive.getDatasource().getBean()).isNull();
		assertThat(archive.getDatasource().getDriverClassName()).isNull();
		assertThat(archive.getEntityManagerFactory()).isNull();
		assertThat(archive.getDependsOn()).isEmpty();
		assertThat(databases.get("default").getDependsOn()).containsExactly("order-archive");
	}

	@Test
	void theSameLocationsAreTheSameHistoryWithItsJavaRevisions() {
		ConfiguredDatabases databases = with("migrate.java-packages=ours", "migrate.databases.analytics.table=t",
				"migrate.databases.audit.locations=classpath:db/migrations");
		assertThat(databases.get("audit").getJavaPackages()).containsExactly("ours");
		assertThat(databases.owns("audit", "app.Bean")).isTrue();
		assertThat(databases.owns("default", "app.Bean")).isTrue();
		assertThat(databases.owns("analytics", "app.Bean")).isFalse();
		assertThat(databases.owns("analytics", "db.analytics.migrations.R1")).isTrue();
		assertThat(databases.owns("default", "db.analytics.migrations.R1")).isFalse();
	}

	@Test
	void aDatabaseMayBeConfiguredByTheSystemEnvironment() {
		this.environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
					Map.of("MIGRATE_DATABASES_ANALYTICS_DATASOURCE_URL", "jdbc:x")));
		assertThat(with().names()).containsExactly("analytics");
		assertThat(with().get("analytics").getDatasource().getUrl()).isEqualTo("jdbc:x");
	}

	@Test
	void eachComesAfterThoseItDependsOn() {
		assertThat(with("migrate.databases.a.table=t", "migrate.databases.b.depends-on=c",
				"migrate.databases.c.depends-on=default")
			.inOrder()).containsExactly("default", "a", "c", "b");
		assertThat(with("migrate.depends-on=b").get("default").getDependsOn()).containsExactly("b");
	}

	@Test
	void aCircleIsRefused() {
		ConfiguredDatabases databases = with("migrate.databases.a.depends-on=b", "migrate.databases.b.depends-on=c",
				"migrate.databases.c.depends-on=a");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(databases::inOrder)
			.withMessage("The databases depend on each other in a circle: a -> b -> c -> a")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("migrate.databases.a.depends-on"));
	}

	@Test
	void aDependencyThatIsNoDatabaseIsRefused() {
		ConfiguredDatabases databases = with("migrate.databases.a.depends-on=x");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(databases::inOrder)
			.withMessage("migrate.databases.a.depends-on names 'x', which is no database")
			.satisfies((ex) -> assertThat(ex.getAction()).isEqualTo("Name one of default, a."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "all", "9th", "default" })
	void aNameThatCannotBeUsedIsRefused(String name) {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> with("migrate.databases." + name + ".table=t"))
			.withMessageContaining(name)
			.satisfies((ex) -> assertThat(ex.getAction()).isNotBlank());
	}

}
