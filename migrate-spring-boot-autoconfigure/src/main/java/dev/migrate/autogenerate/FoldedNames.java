package dev.migrate.autogenerate;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.migrate.autogenerate.ModelFacts.TableFacts;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ExactName;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Names as people write them. A database that keeps what is not quoted in upper case has
 * {@code NOTE} where {@code note} was written, and a revision should say {@code note},
 * which means the same table there and on every other database.
 */
final class FoldedNames {

	private final boolean upper;

	private final UnaryOperator<String> renderer;

	private FoldedNames(boolean upper, UnaryOperator<String> renderer) {
		this.upper = upper;
		this.renderer = renderer;
	}

	/**
	 * @param renderer writes a name, within quotes if it is a word of SQL
	 */
	static FoldedNames of(DatabaseMetaData metaData, UnaryOperator<String> renderer) throws SQLException {
		return new FoldedNames(metaData.storesUpperCaseIdentifiers(), renderer);
	}

	/**
	 * A name as it is written, where that is told by its case. One that the database
	 * keeps in lower case was written in quotes, and a word of SQL gets them in either
	 * case.
	 */
	String of(String name) {
		if (!this.upper) {
			return name;
		}
		if (name.matches("[A-Z_][A-Z0-9_]*")) {
			String lower = name.toLowerCase(Locale.ROOT);
			return isPlain(lower) ? lower : name;
		}
		return (name.matches("[a-z_][a-z0-9_]*") && isPlain(name)) ? ExactName.of(name) : name;
	}

	private boolean isPlain(String name) {
		return this.renderer.apply(name).equals(name);
	}

	private ObjectName of(ObjectName name) {
		String schema = name.schema();
		return new ObjectName((schema != null) ? of(schema) : null, of(name.name()));
	}

	private List<String> of(List<String> names) {
		return names.stream().map(this::of).toList();
	}

	private @Nullable ConstraintName of(@Nullable ConstraintName name) {
		return (name != null) ? new ConstraintName(of(name.text()), name.exact()) : null;
	}

	Schema of(Schema schema) {
		if (!this.upper) {
			return schema;
		}
		return new Schema(schema.tables().stream().map(this::of).toList(),
				schema.sequences().stream().map(this::of).toList(), schema.views().stream().map(this::of).toList(),
				schema.enumTypes().stream().map(this::of).toList());
	}

	private Table of(Table table) {
		return new Table(of(table.name()), table.columns().stream().map(this::of).toList(),
				table.constraints().stream().map(this::of).toList(), table.indexes().stream().map(this::of).toList(),
				table.comment());
	}

	private Column of(Column column) {
		ColumnType type = (column.type() instanceof ColumnType.Enumeration enumeration) ? of(enumeration)
				: column.type();
		return column.withName(of(column.name())).withType(type);
	}

	private ColumnType.Enumeration of(ColumnType.Enumeration type) {
		return new ColumnType.Enumeration(of(type.name()), type.labels());
	}

	private Constraint of(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return new PrimaryKey(of(key.name()), of(key.columns()));
		}
		if (constraint instanceof UniqueConstraint unique) {
			return new UniqueConstraint(of(unique.name()), of(unique.columns()), unique.deferrability());
		}
		if (constraint instanceof ForeignKey key) {
			return new ForeignKey(of(key.name()), of(key.columns()), of(key.referencedTable()),
					of(key.referencedColumns()), key.onDelete(), key.onUpdate(), key.deferrability());
		}
		if (constraint instanceof CheckConstraint check) {
			return new CheckConstraint(of(check.name()), check.condition());
		}
		ExcludeConstraint exclude = (ExcludeConstraint) constraint;
		return new ExcludeConstraint(of(exclude.name()), exclude.method(), exclude.elements(), exclude.where());
	}

	private Index of(Index index) {
		return new Index(of(index.name()), index.keys().stream().map(this::of).toList(), index.isUnique(),
				index.where(), of(index.included()), index.method());
	}

	private IndexKey of(IndexKey key) {
		return key.isExpression() ? key : new IndexKey(of(key.text()), false, key.descending(), key.prefixLength(),
				key.operatorClass(), key.nullsOrder());
	}

	private Sequence of(Sequence sequence) {
		return new Sequence(of(sequence.name()), sequence.start(), sequence.increment(), sequence.minimum(),
				sequence.maximum(), sequence.cache(), sequence.cycles());
	}

	private View of(View view) {
		return new View(of(view.name()), of(view.columns()), view.query(), view.isMaterialized());
	}

	ModelFacts of(ModelFacts facts) {
		if (!this.upper) {
			return facts;
		}
		return new ModelFacts(keys(facts.tables(), this::of, this::of));
	}

	private TableFacts of(TableFacts facts) {
		return new TableFacts(facts.names().stream().map(this::of).collect(Collectors.toSet()), facts.checks(),
				keys(facts.types(), this::of, Function.identity()),
				keys(facts.defaults(), this::of, Function.identity()),
				keys(facts.generated(), this::of, Function.identity()), facts.initStatements());
	}

	private static <K, V> Map<K, V> keys(Map<K, V> map, Function<K, K> key, Function<V, V> value) {
		return map.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> key.apply(entry.getKey()), (entry) -> value.apply(entry.getValue())));
	}

}
