package dev.migrate.dialect;

import java.util.List;

/**
 * How a script is written that the database's own client runs.
 *
 * @param usage how to run it, with {@code SCRIPT} for its file
 * @param preamble lines that make the client stop at the first error and read the script
 * as UTF-8, where it has to be told
 * @param begin the statement that begins a transaction
 * @param commit the statement that ends it
 */
public record ClientSyntax(String usage, List<String> preamble, String begin, String commit) {

	static final ClientSyntax STANDARD = new ClientSyntax("the database's own client, told to stop at the first error",
			List.of(), "START TRANSACTION", "COMMIT");

	public ClientSyntax {
		preamble = List.copyOf(preamble);
	}

}
