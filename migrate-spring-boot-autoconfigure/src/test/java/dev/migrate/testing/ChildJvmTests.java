package dev.migrate.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link ChildJvm}.
 */
class ChildJvmTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	@Test
	void argumentsOptionsAndInputArriveAndTheExitCodeComesBack() throws Exception {
		try (ChildJvm child = ChildJvm.start(List.of("-Dgreeting=Grüezi"), Echo.class, "one two")) {
			child.awaitOutput("ready", TIMEOUT);
			child.sendLine("go");
			assertThat(child.awaitExit(TIMEOUT)).isEqualTo(3);
			assertThat(child.output()).isEqualTo("ready\nGrüezi one two go\nclosing\n");
		}
	}

	@Test
	void aKilledJvmRunsNoShutdownHook() throws Exception {
		try (ChildJvm child = ChildJvm.start(Echo.class, "x")) {
			child.awaitOutput("ready", TIMEOUT);
			child.kill();
			assertThat(child.awaitExit(TIMEOUT)).isNotZero();
			assertThat(child.output()).isEqualTo("ready\n");
		}
	}

	@Test
	void theClassPathOfTheTestsIsTheChilds() throws Exception {
		try (ChildJvm child = ChildJvm.start(NeedsLibraries.class)) {
			assertThat(child.awaitExit(TIMEOUT)).as(child.output()).isZero();
		}
	}

	@Test
	void awaitOutputTellsWhatWasWrittenInstead() throws Exception {
		try (ChildJvm child = ChildJvm.start(NeedsLibraries.class)) {
			assertThatIllegalStateException().isThrownBy(() -> child.awaitOutput("never", TIMEOUT))
				.withMessageContaining("before the process ended")
				.withMessageContaining("org.assertj");
		}
	}

	static final class Echo {

		private Echo() {
		}

		public static void main(String[] args) throws IOException {
			Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("closing")));
			System.out.println("ready");
			BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
			System.out.println(System.getProperty("greeting") + " " + args[0] + " " + input.readLine());
			System.exit(3);
		}

	}

	static final class NeedsLibraries {

		private NeedsLibraries() {
		}

		public static void main(String[] args) {
			System.out.println(org.assertj.core.api.Assertions.class.getName());
		}

	}

}
