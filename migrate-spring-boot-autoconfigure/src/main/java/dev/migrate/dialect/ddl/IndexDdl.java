package dev.migrate.dialect.ddl;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.DropIndex;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Renders indexes.
 */
final class IndexDdl {

	private final Family family;

	IndexDdl(Family family) {
		this.family = family;
	}

	String create(CreateIndex operation) {
		Index index = operation.index();
		String name = name(operation.table(), index.name());
		verify(index, name);
		return "CREATE " + kind(index) + "INDEX "
				+ this.family.only("CONCURRENTLY", operation.concurrent(), Feature.CONCURRENT_INDEX, name)
				+ this.family.only("IF NOT EXISTS", operation.onlyIfMissing(), Feature.INDEX_IF_NOT_EXISTS, name)
				+ this.family.indexName(operation.table(), name) + " ON " + this.family.indexedTable(operation.table())
				+ ((index.method() != null && !this.family.isKindOfIndex(index.method()))
						? " USING " + this.family.names().identifier(index.method()) : "")
				+ index.keys().stream().map(this::key).collect(Collectors.joining(", ", " (", ")"))
				+ (index.included().isEmpty() ? "" : " INCLUDE " + this.family.names().list(index.included()))
				+ ((index.where() != null) ? " WHERE " + index.where() : "");
	}

	private String kind(Index index) {
		if (index.method() != null && this.family.isKindOfIndex(index.method())) {
			return index.method().toUpperCase(Locale.ROOT) + " ";
		}
		return index.isUnique() ? "UNIQUE " : "";
	}

	private void verify(Index index, String name) {
		this.family.require(Feature.PARTIAL_INDEX, index.where() != null, name);
		this.family.require(Feature.INCLUDING_INDEX, !index.included().isEmpty(), name);
		this.family.require(Feature.INDEX_METHOD, index.method() != null && !this.family.isKindOfIndex(index.method()),
				name);
		for (IndexKey key : index.keys()) {
			this.family.require(Feature.EXPRESSION_INDEX, key.isExpression(), name);
			this.family.require(Feature.DESCENDING_INDEX, key.descending(), name);
			this.family.require(Feature.INDEX_PREFIX, key.prefixLength() != null, name);
			this.family.require(Feature.OPERATOR_CLASS, key.operatorClass() != null, name);
			this.family.require(Feature.NULLS_ORDER, key.nullsOrder() != null, name);
		}
	}

	private String key(IndexKey key) {
		String text = key.isExpression() ? "(" + key.text() + ")" : this.family.names().identifier(key.text());
		return text + ((key.prefixLength() != null) ? "(" + key.prefixLength() + ")" : "")
				+ ((key.operatorClass() != null) ? " " + key.operatorClass() : "") + (key.descending() ? " DESC" : "")
				+ ((key.nullsOrder() != null) ? " NULLS " + key.nullsOrder() : "");
	}

	String drop(DropIndex operation) {
		String name = name(operation.table(), operation.name());
		this.family.require(Feature.CONCURRENT_INDEX, operation.concurrent(), name);
		String statement = this.family.dropIndex(operation.table(), name, operation.onlyIfPresent());
		return operation.concurrent() ? statement.replaceFirst("^DROP INDEX", "DROP INDEX CONCURRENTLY") : statement;
	}

	private String name(ObjectName table, @Nullable ConstraintName name) {
		if (name == null) {
			throw this.family.unsupported("index without a name on table '" + table + "'",
					"give it a name, or set migrate.naming.ix");
		}
		return name.text();
	}

}
