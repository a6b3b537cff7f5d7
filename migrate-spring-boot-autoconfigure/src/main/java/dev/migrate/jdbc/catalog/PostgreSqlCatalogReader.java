package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.schema.ColumnType.Enumeration;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.View;

/**
 * Reads PostgreSQL's {@code pg_catalog}, which needs no rights on what it describes, with
 * the same few queries for any number of tables.
 * <p>
 * Partitions, temporary objects and members of extensions are left out. So are attributes
 * that {@link Schema} has no place for: collations, storage parameters, row security,
 * triggers, {@code NULLS NOT DISTINCT}, {@code MATCH FULL}, {@code NOT VALID},
 * {@code NO INHERIT}, deferrable primary keys, columns included in a key, the operator
 * classes of an exclusion constraint, and the types of sequences.
 */
final class PostgreSqlCatalogReader implements CatalogReader {

	@Override
	public Schema read(Connection connection, CatalogScope scope) throws SQLException {
		CatalogQuery query = new CatalogQuery(connection);
		PostgreSqlNamespaces namespaces = PostgreSqlNamespaces.of(query.text("SELECT current_schema()"), scope);
		Map<Long, Enumeration> enumerations = new PostgreSqlEnumerations(query, namespaces).read();
		PostgreSqlTables tables = new PostgreSqlTables(query, namespaces);
		tables.readRelations();
		tables.readColumns(enumerations);
		new PostgreSqlConstraints(query, namespaces, tables).read();
		new PostgreSqlIndexes(query, namespaces, tables).read();
		List<Sequence> sequences = new PostgreSqlSequences(query, namespaces).read();
		List<View> views = tables.views();
		return new Schema(tables.drafts().stream().map(TableDraft::table).flatMap(Optional::stream).toList(), sequences,
				views, List.copyOf(enumerations.values()));
	}

}
