package dev.migrate.command.boot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandArguments}.
 */
class CommandArgumentsTests {

	@Test
	void firstArgumentThatIsNoOptionDecides() {
		assertThat(CommandArguments.isCommand(new String[] { "db" })).isTrue();
		assertThat(CommandArguments.isCommand(new String[] { "--spring.profiles.active=prod", "db", "heads" }))
			.isTrue();
		assertThat(CommandArguments.isCommand(new String[] { "import", "db" })).isFalse();
		assertThat(CommandArguments.isCommand(new String[] { "--db" })).isFalse();
		assertThat(CommandArguments.isCommand(new String[0])).isFalse();
	}

	@Test
	void propertiesAreForTheApplicationWhereverTheyStand() {
		CommandArguments arguments = CommandArguments.parse(new String[] { "--debug", "--a.b=1", "db", "upgrade",
				"--spring.datasource.hikari.pool-name=x", "--json", "--rev-id=a.b", "--flag.on", "-x", "k=v.w" });
		assertThat(arguments.application()).containsExactly("--debug", "--a.b=1",
				"--spring.datasource.hikari.pool-name=x", "--flag.on");
		assertThat(arguments.command()).containsExactly("upgrade", "--json", "--rev-id=a.b", "-x", "k=v.w");
	}

	@Test
	void directoryIsThatOfTheDatabaseThatIsNamed() {
		CommandArguments arguments = CommandArguments
			.parse(new String[] { "db", "--database", "analytics", "heads", "--directory=ours" });
		assertThat(arguments.locations()).isEqualTo("file:ours");
		assertThat(arguments.locationsProperty()).isEqualTo("migrate.databases.analytics.locations");
		assertThat(CommandArguments.parse(new String[] { "db", "heads", "--directory", "ours" }).locationsProperty())
			.isEqualTo("migrate.locations");
		assertThat(CommandArguments.parse(new String[] { "db", "heads", "--database=default" }).locationsProperty())
			.isEqualTo("migrate.locations");
	}

	@ParameterizedTest
	@CsvSource({ "db check,check", "db --json migrate -m check,migrate", "db --database a --directory b check,check",
			"db --directory=b migrate,migrate", "db -x check upgrade,upgrade", "db,''", "db --help,''" })
	void theVerbIsKnownBeforeItIsParsed(String line, String verb) {
		assertThat(CommandArguments.parse(line.split(" ")).verb()).isEqualTo(verb);
	}

}
