package dev.migrate.sample.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the container's {@code entrypoint.sh}, with a program for {@code java} that
 * writes down how it was called.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(30)
class EntrypointTests {

	private static final String UPGRADE = "java -jar app.jar db upgrade";

	private static final String START = "java -jar app.jar";

	@TempDir
	Path directory;

	Path calls;

	@BeforeEach
	void createFakeJava() throws IOException {
		this.calls = Files.createFile(this.directory.resolve("calls"));
		fakeJava("exit 0");
	}

	@Test
	void applicationIsStartedAndMigratesByItself() throws Exception {
		assertThat(run("no")).isZero();
		assertThat(calls()).containsExactly(START);
	}

	@Test
	void commandIsRunInsteadOfTheApplication() throws Exception {
		assertThat(run("yes", "db", "current", "--verbose")).isZero();
		assertThat(calls()).containsExactly("java -jar app.jar db current --verbose");
	}

	@Test
	void upgradeComesBeforeTheApplication() throws Exception {
		assertThat(run("yes")).isZero();
		assertThat(calls()).containsExactly(UPGRADE, START);
	}

	@Test
	void failedUpgradeStopsTheContainerWithItsExitCode() throws Exception {
		fakeJava("[ \"$3\" != db ] || exit 3");
		assertThat(run("yes")).isEqualTo(3);
		assertThat(calls()).containsExactly(UPGRADE);
	}

	@Test
	void failedTryStartsTheApplicationDegraded() throws Exception {
		fakeJava("[ \"$3\" != db ] || exit 3");
		assertThat(run("try")).isZero();
		assertThat(calls()).containsExactly(UPGRADE, START + " on-failure=continue");
	}

	@Test
	void unknownChoiceIsRefused() throws Exception {
		assertThat(run("maybe")).isEqualTo(2);
		assertThat(calls()).isEmpty();
	}

	@Test
	void stopSignalDuringTheUpgradeReachesItAndKeepsTheApplicationFromStarting() throws Exception {
		fakeJava("""
				trap 'echo stopped >> "$CALLS"; kill "$child"; exit 143' TERM
				sleep 60 & child=$!
				echo waiting >> "$CALLS"
				wait""");
		Process process = start("try");
		awaitCall("waiting");
		process.destroy();
		assertThat(process.waitFor()).isEqualTo(143);
		assertThat(calls()).containsExactly(UPGRADE, "waiting", "stopped");
	}

	@Test
	void stopSignalReachesTheApplicationItself() throws Exception {
		fakeJava("echo pid=$$ >> \"$CALLS\"; exec sleep 60");
		Process process = start("no");
		awaitCall("pid=" + process.pid());
		process.destroy();
		assertThat(process.waitFor()).isEqualTo(143);
	}

	private void fakeJava(String body) throws IOException {
		Path java = this.directory.resolve("java");
		Files.writeString(java, """
				#!/bin/sh
				echo "java $*${MIGRATE_STARTUP_ONFAILURE:+ on-failure=$MIGRATE_STARTUP_ONFAILURE}" >> "$CALLS"
				%s
				""".formatted(body));
		assertThat(java.toFile().setExecutable(true)).isTrue();
	}

	private int run(String upgradeOnStart, String... arguments) throws Exception {
		return start(upgradeOnStart, arguments).waitFor();
	}

	private Process start(String upgradeOnStart, String... arguments) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("deploy/entrypoint.sh");
		builder.command().addAll(List.of(arguments));
		builder.environment().put("PATH", this.directory + ":" + System.getenv("PATH"));
		builder.environment().put("CALLS", this.calls.toString());
		builder.environment().put("DB_UPGRADE_ON_START", upgradeOnStart);
		return builder.inheritIO().start();
	}

	private void awaitCall(String line) throws Exception {
		while (!calls().contains(line)) {
			TimeUnit.MILLISECONDS.sleep(10);
		}
	}

	private List<String> calls() throws IOException {
		return Files.readAllLines(this.calls);
	}

}
