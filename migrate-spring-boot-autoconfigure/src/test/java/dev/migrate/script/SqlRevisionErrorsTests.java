package dev.migrate.script;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What {@link SqlRevision} refuses, and how it says so.
 */
class SqlRevisionErrorsTests {

	private static final String HEADER = "-- m\n-- Revision ID: a\n";

	private static final String UPGRADE = HEADER + "-- migrate:upgrade\n";

	static Stream<Arguments> headers() {
		return Stream.of(arguments("", 1, "no revision id. Write '-- Revision ID: <id>' below the message"),
				arguments("-- m\n-- migrate:upgrade\n", 1, "no revision id. Write"),
				arguments("-- m\n-- Revison ID: a\n-- migrate:upgrade\n", 1,
						"no revision id. It has 'Revison ID:', which is not the same."),
				arguments("-- m\n-- revision id: a\n-- migrate:upgrade\n", 1, "no revision id. It has 'revision id:'"),
				arguments("-- m\n-- Revision ID:\n-- migrate:upgrade\n", 2, "no revision id."),
				arguments("-- m\n-- Revision ID: a, b\n-- migrate:upgrade\n", 2, "'Revision ID:' takes one id"),
				arguments("-- m\n-- Revision ID: a b\n-- migrate:upgrade\n", 2, "is not a list of names"),
				arguments(HEADER + "-- Revise: b\n-- migrate:upgrade\n", 3,
						"unknown header 'Revise:'. Did you mean 'Revises:'?"),
				arguments(HEADER + "-- depends on: b\n-- migrate:upgrade\n", 3, "Did you mean 'Depends On:'?"),
				arguments(HEADER + "-- Author: me\n-- migrate:upgrade\n", 3,
						"unknown header 'Author:'. Known are 'Revision ID:', 'Revises:', 'Branch Labels:', 'Depends On:', "
								+ "'Create Date:'. Other comments belong above the headers or into a section."),
				arguments(HEADER + "-- Revises: b\n-- Revises: c\n-- migrate:upgrade\n", 4,
						"'Revises:' is there twice, first in line 3. Keep one."),
				arguments(HEADER + "-- Revises: b c\n-- migrate:upgrade\n", 3, "Separate them by commas."),
				arguments(HEADER + "-- Depends On: b,,c\n-- migrate:upgrade\n", 3, "Separate them by commas."),
				arguments(HEADER + "-- Create Date: 2026-11-20\n-- migrate:upgrade\n", 3,
						"'2026-11-20' is not a date. Write it as in '-- Create Date: 2026-11-20T10:30:00Z'."),
				arguments("CREATE TABLE t (a int);\n", 1,
						"SQL outside of a section. A revision begins with the lines '-- <message>'"),
				arguments(HEADER + "\nSELECT 1;\n-- migrate:upgrade\n", 4, "SQL outside of a section."),
				arguments(HEADER + "/* b\n */ SELECT 1;\n-- migrate:upgrade\n", 4, "SQL outside of a section."));
	}

	static Stream<Arguments> sections() {
		return Stream.of(arguments(HEADER, 1, "no upgrade section. Write '-- migrate:upgrade' above the SQL to run"),
				arguments(HEADER + "-- migrate:downgrade\n", 1, "no upgrade section."),
				arguments(HEADER + "-- migrate:up\n", 3,
						"unknown section 'migrate:up'. Write '-- migrate:upgrade' or '-- migrate:downgrade'."),
				arguments(HEADER + "  --  Migrate:Upgrade\n", 3, "unknown section 'migrate:Upgrade'."),
				arguments(UPGRADE + "-- migrate: downgrade\n", 4, "unknown section 'migrate: downgrade'."),
				arguments(UPGRADE + "-- migrate:\n", 4, "unknown section 'migrate:'."),
				arguments(UPGRADE + "SELECT 1;\n-- migrate:upgrade\n", 5,
						"second upgrade section, the first is in line 3. Join them"),
				arguments(UPGRADE + "-- migrate:downgrade\n-- migrate:downgrade transaction=false\n", 5,
						"second downgrade section, the first is in line 4."),
				arguments(UPGRADE + "-- migrate:upgrade dialect=h2,mysql\n-- migrate:upgrade dialect=h2\n", 5,
						"second upgrade section for h2, the first is in line 4."),
				arguments(HEADER + "-- migrate:upgrade dialect=h2\n-- migrate:downgrade dialect=h2,mysql\n", 4,
						"downgrade section for mysql, for which there is no upgrade section."),
				arguments(HEADER + "-- migrate:upgrade transactional=false\n", 3,
						"unknown section option 'transactional=false'. Did you mean 'transaction'?"),
				arguments(HEADER + "-- migrate:upgrade now\n", 3, "unknown section option 'now'. Write"),
				arguments(HEADER + "-- migrate:upgrade transaction=no\n", 3, "'no' is no value for transaction."),
				arguments(HEADER + "-- migrate:upgrade transaction=false transaction=false\n", 3,
						"option 'transaction' appears twice. Keep one."),
				arguments(HEADER + "-- migrate:upgrade dialect=postgres\n", 3,
						"unknown dialect 'postgres'. Did you mean 'postgresql'?"),
				arguments(HEADER + "-- migrate:upgrade dialect=h2, mysql\n", 3, "unknown dialect ''. Known are"),
				arguments(HEADER + "-- migrate:upgrade dialect=\n", 3, "unknown dialect ''."));
	}

	@ParameterizedTest
	@MethodSource({ "headers", "sections" })
	void refuses(String text, int line, String problem) {
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> SqlRevision.parse("db/x.sql", text))
			.withMessageStartingWith("db/x.sql:" + line + ": ")
			.withMessageContaining(problem)
			.satisfies((ex) -> assertThat(ex.path()).isEqualTo("db/x.sql"))
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(line));
	}

	@Test
	void saysWhereAFileIsNotUtf8() {
		byte[] latin1 = "-- m\n-- für\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> ScriptText.decode("db/x.sql", latin1))
			.withMessage("db/x.sql:2: not UTF-8 text: byte 0xFC at offset 9. Save the file as UTF-8.");
		byte[] cut = { '-', '-', (byte) 0xC3 };
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> ScriptText.decode("db/x.sql", cut))
			.withMessage("db/x.sql:1: not UTF-8 text: byte 0xC3 at offset 2. Save the file as UTF-8.");
	}

}
