package dev.migrate.command;

import java.util.Map;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandRunner}: exit codes, usage errors, help, JSON.
 */
class CommandRunnerTests {

	private final TestCommandLine db = TestCommandLine.withDatabase().revision("aaaa").revision("bbbb", "aaaa");

	@Test
	void missingVerbIsAUsageErrorWithHelp() {
		assertThat(this.db.run("")).isEqualTo(2);
		assertThat(this.db.err()).startsWith("Missing verb\n").contains("upgrade", "history", "status");
		assertThat(this.db.out()).isEmpty();
	}

	@Test
	void unknownVerbSuggestsNearOnes() {
		assertThat(this.db.run("upgrad")).isEqualTo(2);
		assertThat(this.db.err()).contains("Unmatched argument at index 0: 'upgrad'", "Did you mean", "db upgrade");
	}

	@Test
	void usageErrorAsJsonNamesTheHelpThatThereIs() {
		assertThat(this.db.run("upgrad --json")).isEqualTo(2);
		assertThat(this.db.out()).contains("\"action\":\"See 'db --help'.\"");
		assertThat(this.db.run("upgrade --sqll --json")).isEqualTo(2);
		assertThat(this.db.out()).contains("\"action\":\"See 'db upgrade --help'.\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "upgrade --sqll", "heads extra", "history -r", "current -z", "upgrade a b", "heads -1" })
	void wrongOptionIsAUsageError(String arguments) {
		assertThat(this.db.run(arguments)).isEqualTo(2);
		assertThat(this.db.err()).isNotBlank().doesNotContain("\u0001");
		assertThat(this.db.out()).isEmpty();
	}

	@Test
	void helpGoesToTheStandardOutput() {
		assertThat(this.db.run("--help")).isZero();
		assertThat(this.db.out()).contains("Usage: db", "downgrade", "Undo revisions.");
		assertThat(this.db.err()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "upgrade", "downgrade", "stamp", "current", "heads", "branches", "history", "show",
			"status", "completion" })
	void eachVerbHasHelp(String verb) {
		assertThat(this.db.run(verb + " --help")).isZero();
		assertThat(this.db.out()).contains("Usage: db " + verb, "--json", "--database=NAME").doesNotContain("null");
		assertThat(this.db.run("help " + verb)).isZero();
	}

	@Test
	void versionIsPrinted() {
		assertThat(this.db.run("--version")).isZero();
		assertThat(this.db.out()).startsWith("migrate-spring-boot ");
	}

	@Test
	void globalOptionsGoBeforeAndAfterTheVerb() {
		assertThat(this.db.run("--json heads")).isZero();
		String before = this.db.out();
		assertThat(this.db.run("heads --json")).isZero();
		assertThat(this.db.out()).isEqualTo(before).startsWith("{\"revisions\":[{\"revision\":\"bbbb\"");
		assertThat(this.db.lines()).hasSize(1);
	}

	@Test
	void runResultAsJson() {
		assertThat(this.db.run("upgrade --json")).isZero();
		assertThat(this.db.out()).startsWith("{\"database\":\"H2")
			.contains("\"steps\":[{\"direction\":\"UPGRADE\",\"revision\":\"aaaa\",\"message\":\"message of aaaa\"")
			.endsWith("\"current\":[\"bbbb\"]}\n");
		assertThat(this.db.run("current --json")).isZero();
		assertThat(this.db.out()).contains("\"revision\":\"bbbb\"", "\"state\":\"APPLIED\"");
		assertThat(this.db.run("status --json")).isZero();
		assertThat(this.db.out()).startsWith("{\"status\":{\"phase\":\"UP_TO_DATE\"");
	}

	@Test
	void errorAsJsonIsOnBothOutputs() {
		assertThat(this.db.run("upgrade ffff --json")).isEqualTo(1);
		assertThat(this.db.out()).startsWith("{\"error\":\"There is no revision or branch label 'ffff'.");
		assertThat(this.db.err()).startsWith("ERROR [migrate] There is no revision");
	}

	@Test
	void unreachableDatabaseIsOneClearMessage() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:tcp://localhost:1/nothing");
		dataSource.setUser("sa");
		dataSource.setPassword("secret");
		TestCommandLine db = TestCommandLine.with(dataSource).revision("aaaa");
		assertThat(db.run("upgrade")).isEqualTo(1);
		assertThat(db.err()).startsWith("ERROR [migrate] No connection to the database: ")
			.contains("Check that the database runs")
			.doesNotContain("secret", "\tat ");
		assertThat(db.run("heads")).isZero();
	}

	@Test
	void stackTraceIsPrintedWhenAskedFor() {
		assertThat(this.db.run("upgrade ffff --stacktrace")).isEqualTo(1);
		assertThat(this.db.err()).contains("\tat ");
	}

	@Test
	void placeholdersAreCollectedBeforeAndAfterTheVerb() {
		DbCommand root = new DbCommand(this.db);
		CommandRunner.commandLine(root).parseArgs("-x", "a=1", "upgrade", "-x", "b=2=3", "-x", "flag");
		assertThat(root.placeholders()).containsExactly(Map.entry("a", "1"), Map.entry("b", "2=3"),
				Map.entry("flag", ""));
	}

	@Test
	void databaseUserWithoutRightsIsOneClearMessage() {
		this.db.jdbc().sql("create user reader password 'secret'").update();
		this.db.jdbc().sql("grant select on schema public to reader").update();
		TestCommandLine reader = this.db.as("reader", "secret").revision("aaaa");
		int code = reader.run("current");
		assertThat(code).as(reader.err()).isZero();
		assertThat(reader.run("upgrade")).isEqualTo(1);
		assertThat(reader.err()).startsWith("ERROR [migrate] Cannot lock the version table")
			.doesNotContain("secret", "\tat ");
	}

	@Test
	void argumentsThatStartWithAnAtSignAreNoFiles() {
		assertThat(this.db.run("show @/etc/passwd")).isEqualTo(1);
	}

	@Test
	void completionScriptKnowsTheVerbs() {
		assertThat(this.db.run("completion")).isZero();
		assertThat(this.db.out()).contains("upgrade", "downgrade", "complete -F _complete_db");
	}

}
