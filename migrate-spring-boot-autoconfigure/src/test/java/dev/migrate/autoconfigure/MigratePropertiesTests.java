package dev.migrate.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

import dev.migrate.runtime.FailureMode;
import dev.migrate.runtime.ProblemPolicy;
import dev.migrate.runtime.StartupMode;
import dev.migrate.runtime.TransactionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link MigrateProperties}.
 */
class MigratePropertiesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class));

	@Test
	void defaults() {
		this.runner.run((context) -> {
			MigrateProperties properties = context.getBean(MigrateProperties.class);
			assertThat(properties.getLocations()).containsExactly("classpath:db/migrations");
			assertThat(properties.getSchema()).isNull();
			assertThat(properties.getTable()).isEqualTo("migrate_revisions");
			assertThat(properties.getTransaction()).isEqualTo(TransactionMode.PER_REVISION);
			assertThat(properties.getOnChecksumMismatch()).isEqualTo(ProblemPolicy.FAIL);
			assertThat(properties.getOnUnknownRevision()).isEqualTo(ProblemPolicy.FAIL);
			assertThat(properties.isReadiness()).isTrue();
			assertThat(properties.getStartup().getMode()).isEqualTo(StartupMode.UPGRADE);
			assertThat(properties.getStartup().getOnFailure()).isEqualTo(FailureMode.FAIL);
			assertThat(properties.getStartup().isRequireSingleHead()).isFalse();
			assertThat(properties.getDatasource().getUrl()).isNull();
		});
	}

	@Test
	void everyPropertyIsBound() {
		this.runner
			.withPropertyValues("migrate.locations=classpath:one,file:two", "migrate.schema=audit",
					"migrate.table=history", "migrate.transaction=all", "migrate.on-checksum-mismatch=warn",
					"migrate.on-unknown-revision=ignore", "migrate.lock-timeout=7s", "migrate.status-max-age=8s",
					"migrate.readiness=false", "migrate.startup.mode=wait", "migrate.startup.on-failure=continue",
					"migrate.startup.require-single-head=true", "migrate.startup.wait-timeout=9m",
					"migrate.startup.retry-interval=250ms", "migrate.datasource.url=jdbc:h2:mem:x",
					"migrate.datasource.username=owner", "migrate.datasource.password=secret",
					"migrate.datasource.connect-timeout=3s", "migrate.placeholders.owner=app",
					"migrate.dialect=mariadb", "migrate.protected=true", "migrate.revision.file-name=%(slug)s",
					"migrate.revision.slug-length=12", "migrate.revision.time-zone=Europe/Zurich",
					"migrate.revision.template=ours", "migrate.revision.hooks=format it,lint it")
			.run((context) -> {
				MigrateProperties properties = context.getBean(MigrateProperties.class);
				assertThat(properties.getLocations()).containsExactly("classpath:one", "file:two");
				assertThat(properties.getSchema()).isEqualTo("audit");
				assertThat(properties.getTable()).isEqualTo("history");
				assertThat(properties.getTransaction()).isEqualTo(TransactionMode.ALL);
				assertThat(properties.getOnChecksumMismatch()).isEqualTo(ProblemPolicy.WARN);
				assertThat(properties.getOnUnknownRevision()).isEqualTo(ProblemPolicy.IGNORE);
				assertThat(properties.getLockTimeout()).isEqualTo(Duration.ofSeconds(7));
				assertThat(properties.getStatusMaxAge()).isEqualTo(Duration.ofSeconds(8));
				assertThat(properties.isReadiness()).isFalse();
				assertThat(properties.getStartup().getMode()).isEqualTo(StartupMode.WAIT);
				assertThat(properties.getStartup().getOnFailure()).isEqualTo(FailureMode.CONTINUE);
				assertThat(properties.getStartup().isRequireSingleHead()).isTrue();
				assertThat(properties.getStartup().getWaitTimeout()).isEqualTo(Duration.ofMinutes(9));
				assertThat(properties.getStartup().getRetryInterval()).isEqualTo(Duration.ofMillis(250));
				assertThat(properties.getDatasource().getUrl()).isEqualTo("jdbc:h2:mem:x");
				assertThat(properties.getDatasource().getUsername()).isEqualTo("owner");
				assertThat(properties.getDatasource().getPassword()).isEqualTo("secret");
				assertThat(properties.getDatasource().getConnectTimeout()).isEqualTo(Duration.ofSeconds(3));
				assertThat(properties.getPlaceholders()).containsExactly(Map.entry("owner", "app"));
				assertThat(properties.getDialect()).isEqualTo("mariadb");
				assertThat(properties.isProtectedMode()).isTrue();
				assertThat(properties.getRevision().getFileName()).isEqualTo("%(slug)s");
				assertThat(properties.getRevision().getSlugLength()).isEqualTo(12);
				assertThat(properties.getRevision().getTimeZone()).isEqualTo(ZoneId.of("Europe/Zurich"));
				assertThat(properties.getRevision().getTemplate()).isEqualTo(Path.of("ours"));
				assertThat(properties.getRevision().getHooks()).containsExactly("format it", "lint it");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "migrate.startup.mode", "migrate.startup.on-failure", "migrate.transaction",
			"migrate.on-checksum-mismatch", "migrate.on-unknown-revision" })
	void anUnknownValueIsRefusedWithTheNameOfTheProperty(String property) {
		this.runner.withPropertyValues(property + "=sideways").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).hasStackTraceContaining(property)
				.hasStackTraceContaining("sideways");
		});
	}

}
