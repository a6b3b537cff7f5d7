package dev.migrate.acceptance.stories;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a command ended.
 *
 * @param command what was typed
 * @param exitCode its exit code
 * @param out what it wrote to the standard output
 * @param err what it wrote to the standard error
 */
record CommandResult(String command, int exitCode, String out, String err) {

	/** Require exit code 0. */
	CommandResult done() {
		assertThat(this.exitCode).as(toString()).isZero();
		return this;
	}

	/** Require exit code 0, and exactly these lines on the standard output. */
	CommandResult prints(String... lines) {
		done();
		assertThat(this.out.lines()).as(toString()).containsExactly(lines);
		return this;
	}

	/** Require exit code 0, and these texts on the standard error. */
	CommandResult says(String... texts) {
		done();
		assertThat(this.err).as(toString()).contains(texts);
		return this;
	}

	/** Require exit code 1, and these texts on the standard error. */
	CommandResult refuses(String... texts) {
		assertThat(this.exitCode).as(toString()).isOne();
		assertThat(this.err).as(toString()).startsWith("ERROR [migrate] ").contains(texts);
		return this;
	}

	/**
	 * Require exit code 1, and these texts on the standard error, whatever comes first.
	 */
	CommandResult fails(String... texts) {
		assertThat(this.exitCode).as(toString()).isOne();
		assertThat(this.err).as(toString()).contains("ERROR [migrate] ").contains(texts);
		return this;
	}

	/** Require exit code 1, and these differences between entities and database. */
	CommandResult differs(String... differences) {
		refuses("New upgrade operations detected", "db migrate");
		assertThat(this.out.lines()).as(toString()).containsExactly(differences);
		return this;
	}

}
