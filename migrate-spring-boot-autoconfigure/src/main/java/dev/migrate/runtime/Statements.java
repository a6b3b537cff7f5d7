package dev.migrate.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import dev.migrate.dialect.SqlStatement;

/**
 * Helps to speak of statements.
 */
final class Statements {

	private static final int SHORT = 200;

	private Statements() {
	}

	/** The statement in one line, cut where it would flood a log. */
	static String shortened(String sql) {
		String line = sql.replaceAll("\\s+", " ").strip();
		return (line.length() <= SHORT) ? line : line.substring(0, SHORT) + " ...";
	}

	/** Tells later whether one of these statements was edited. */
	static String checksum(List<SqlStatement> statements) {
		Checksum checksum = new Checksum();
		statements.forEach(checksum::add);
		return checksum.value();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** A checksum that grows statement by statement. */
	static final class Checksum {

		private final MessageDigest digest = sha256();

		void add(SqlStatement statement) {
			this.digest.update(statement.sql().getBytes(StandardCharsets.UTF_8));
			this.digest.update((byte) 0);
		}

		String value() {
			try {
				MessageDigest soFar = (MessageDigest) this.digest.clone();
				return "sha256:" + HexFormat.of().formatHex(soFar.digest());
			}
			catch (CloneNotSupportedException ex) {
				throw new IllegalStateException("The platform's SHA-256 can be cloned", ex);
			}
		}

	}

}
