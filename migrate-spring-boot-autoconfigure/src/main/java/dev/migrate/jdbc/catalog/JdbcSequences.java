package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.migrate.jdbc.catalog.JdbcCatalogReader.JdbcNamespace;
import dev.migrate.schema.Sequence;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Reads sequences, of which JDBC tells nothing, from the catalogs that are known to have
 * them: names, first values and increments.
 */
final class JdbcSequences {

	private static final Log logger = LogFactory.getLog(JdbcSequences.class);

	private JdbcSequences() {
	}

	static List<Sequence> read(Connection connection, JdbcNamespace namespace) throws SQLException {
		List<Sequence> sequences = new ArrayList<>();
		if (namespace.schema() == null) {
			return sequences;
		}
		String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
		try {
			CatalogRows.forEach(connection, query(product), (row) -> {
				String name = row.getString(1);
				long start = row.getLong(2);
				long increment = row.getLong(3);
				TableAssembly
					.expressible("Sequence " + name,
							() -> new Sequence(namespace.nameOf(name), start, increment, null, null, null, false))
					.ifPresent(sequences::add);
			}, namespace.schema());
		}
		catch (SQLException ex) {
			logger.warn("The sequences of schema " + namespace.schema() + " are not known: " + ex.getMessage());
		}
		return sequences;
	}

	private static String query(String product) {
		if (product.startsWith("oracle")) {
			// its start is not kept; those of identity columns belong to them
			return """
					SELECT sequence_name, 1, increment_by FROM all_sequences
					WHERE sequence_owner = ? AND sequence_name NOT LIKE 'ISEQ$$%' ORDER BY sequence_name""";
		}
		if (product.startsWith("microsoft")) {
			return """
					SELECT s.name, CAST(s.start_value AS bigint), CAST(s.increment AS bigint) FROM sys.sequences s
					JOIN sys.schemas n ON n.schema_id = s.schema_id WHERE n.name = ? ORDER BY s.name""";
		}
		if (product.startsWith("db2")) {
			return """
					SELECT seqname, start, increment FROM syscat.sequences
					WHERE seqschema = ? AND seqtype = 'S' ORDER BY seqname""";
		}
		if (product.startsWith("apache derby")) {
			return """
					SELECT s.sequencename, s.startvalue, s.increment FROM sys.syssequences s
					JOIN sys.sysschemas n ON n.schemaid = s.schemaid WHERE n.schemaname = ? ORDER BY s.sequencename""";
		}
		return """
				SELECT sequence_name, start_value, increment FROM information_schema.sequences
				WHERE sequence_schema = ? ORDER BY sequence_name""";
	}

}
