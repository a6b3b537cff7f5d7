package dev.migrate.testing;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link ServerStarter}.
 */
class ServerStarterTests {

	@Test
	void whenNoServerCanBeHadTestsFailInCi() {
		StartedServer outcome = new ServerStarter(List.of(broken("docker is down")), true).start(TestDatabase.MARIADB);
		assertThatIllegalStateException().isThrownBy(outcome::require)
			.withMessageContaining("No MariaDB")
			.withMessageContaining("broken: docker is down")
			.withMessageContaining("-Dmigrate.test.mariadb.url");
	}

	@Test
	void whenNoServerCanBeHadTestsAreAbortedElsewhere() {
		StartedServer outcome = new ServerStarter(List.of(broken("docker is down")), false).start(TestDatabase.MARIADB);
		assertThatExceptionOfType(TestAbortedException.class).isThrownBy(outcome::require)
			.withMessageContaining("broken: docker is down");
	}

	@Test
	void theFirstSourceThatHasAServerIsUsed() {
		ServerSource h2 = source("h2", new InJvmServer(TestDatabase.H2));
		ServerSource sqlite = source("sqlite", new InJvmServer(TestDatabase.SQLITE));
		ServerStarter starter = new ServerStarter(List.of(source("not asked for", null), broken("no"), h2, sqlite),
				true);
		try (TestSchema schema = starter.start(TestDatabase.POSTGRESQL).require().createSchema()) {
			assertThat(schema.url()).startsWith("jdbc:h2:");
		}
	}

	@Test
	void aServerThatDoesNotAnswerIsNotPassedOver() {
		TestServer dead = new RemoteServer(TestDatabase.POSTGRESQL, "test",
				"jdbc:postgresql://localhost:1/postgres?connectTimeout=5", "", "", () -> {
				});
		ServerStarter starter = new ServerStarter(
				List.of(source("dead", dead), source("h2", new InJvmServer(TestDatabase.H2))), false);
		assertThatIllegalStateException().isThrownBy(() -> starter.start(TestDatabase.POSTGRESQL))
			.withMessageContaining("localhost:1");
	}

	@Test
	void onlyTrueMeansCi() {
		assertThat(ServerStarter.isCi(Map.of("CI", "true"))).isTrue();
		assertThat(ServerStarter.isCi(Map.of("CI", ""))).isFalse();
		assertThat(ServerStarter.isCi(Map.of())).isFalse();
	}

	@Test
	void theSourcesCanBeRestricted() {
		assertThat(ServerStarter.sources("")).extracting(ServerSource::name)
			.containsExactly("system property", "Docker", "embedded");
		assertThat(ServerStarter.sources("docker")).extracting(ServerSource::name).containsExactly("Docker");
		assertThat(ServerStarter.sources("embedded")).extracting(ServerSource::name).containsExactly("embedded");
		assertThatIllegalArgumentException().isThrownBy(() -> ServerStarter.sources("podman"))
			.withMessageContaining("docker or embedded");
	}

	private static ServerSource broken(String message) {
		return new ServerSource() {

			@Override
			public String name() {
				return "broken";
			}

			@Override
			public TestServer start(TestDatabase database) {
				throw new IllegalStateException(message);
			}

		};
	}

	private static ServerSource source(String name, @Nullable TestServer server) {
		return new ServerSource() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public @Nullable TestServer start(TestDatabase database) {
				return server;
			}

		};
	}

}
