package dev.migrate.runtime;

import java.util.List;

import dev.migrate.dialect.ClientSyntax;
import dev.migrate.dialect.Dialect;

/**
 * A script for the database's own client, as it grows.
 */
final class SqlScript {

	private final StringBuilder text = new StringBuilder();

	private final Dialect dialect;

	private final ClientSyntax syntax;

	SqlScript(Dialect dialect) {
		this.dialect = dialect;
		this.syntax = dialect.clientSyntax();
	}

	/** Begin with what tells the reader and the client how to run the script. */
	SqlScript header(String title, List<String> notes) {
		comment(title);
		comment("Run it with: " + this.syntax.usage());
		notes.forEach(this::comment);
		this.syntax.preamble().forEach(this::line);
		return line("");
	}

	SqlScript comment(String text) {
		return line("-- " + text.replaceAll("\\R.*", ""));
	}

	SqlScript statement(String sql) {
		line(this.dialect.terminated(sql));
		return line("");
	}

	SqlScript begin() {
		return statement(this.syntax.begin());
	}

	SqlScript commit() {
		return statement(this.syntax.commit());
	}

	private SqlScript line(String line) {
		this.text.append(line).append('\n');
		return this;
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
