package dev.migrate.operation;

import java.util.List;
import java.util.Objects;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * How constraints and indexes are called that have no name of their own. The rules are
 * Alembic's:
 * <ol>
 * <li>without a name, the pattern gives it; without a pattern, the database does, and so
 * for a check if the pattern has {@code %(constraint_name)s},</li>
 * <li>with a name, a pattern with {@code %(constraint_name)s} wraps it,</li>
 * <li>a name given as exact stays as it is.</li>
 * </ol>
 * The same holds in drops, so that what a pattern named is found again. Names that a
 * pattern gives keep to the database's limit.
 *
 * @param pk the pattern for primary keys, or {@code null}
 * @param fk the pattern for foreign keys, or {@code null}
 * @param uq the pattern for unique constraints, or {@code null}
 * @param ix the pattern for indexes, or {@code null}
 * @param ck the pattern for check constraints, or {@code null}
 */
public record NamingConventions(@Nullable String pk, @Nullable String fk, @Nullable String uq, @Nullable String ix,
		@Nullable String ck) {

	private static final String PK = "pk_%(table_name)s";

	private static final String FK = "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s";

	private static final String UQ = "uq_%(table_name)s_%(column_0_N_name)s";

	private static final String IX = "ix_%(table_name)s_%(column_0_N_name)s";

	/**
	 * Create conventions.
	 * @throws dev.migrate.schema.InvalidDefinitionException if a pattern has an unknown
	 * token
	 */
	public NamingConventions {
		verify("pk", pk, PK);
		verify("fk", fk, FK);
		verify("uq", uq, UQ);
		verify("ix", ix, IX);
		verify("ck", ck, null);
	}

	private static void verify(String kind, @Nullable String pattern, @Nullable String known) {
		if (!Objects.equals(pattern, known)) {
			pattern(kind, pattern);
		}
	}

	/**
	 * Return the conventions for those who set none. Unnamed checks are left to the
	 * database, as nothing tells them apart.
	 * @return the conventions
	 */
	public static NamingConventions defaults() {
		return new NamingConventions(PK, FK, UQ, IX, null);
	}

	/**
	 * Return conventions that name nothing.
	 * @return the conventions
	 */
	public static NamingConventions none() {
		return new NamingConventions(null, null, null, null, null);
	}

	/**
	 * Name what an operation leaves unnamed.
	 * @param operation the operation
	 * @param limit the database's limit for names
	 * @return the operation with names that are final; applying conventions again does
	 * not change it
	 * @throws dev.migrate.schema.InvalidDefinitionException if a pattern needs what is
	 * not there, such as the columns of an index on an expression
	 */
	public Operation apply(Operation operation, NameLimit limit) {
		return new Naming(this, limit).apply(operation);
	}

	/**
	 * Name what a list of operations leaves unnamed.
	 * @param operations the operations
	 * @param limit the database's limit for names
	 * @return the operations with names that are final
	 */
	public List<Operation> apply(List<? extends Operation> operations, NameLimit limit) {
		return operations.stream().map((operation) -> apply(operation, limit)).toList();
	}

	/**
	 * Name what a table leaves unnamed.
	 * @param table the table
	 * @param limit the database's limit for names
	 * @return the table with names that are final
	 */
	public Table apply(Table table, NameLimit limit) {
		return new Table(table.name(), table.columns(),
				table.constraints()
					.stream()
					.map((constraint) -> constraint.withName(nameOf(table.name(), constraint, limit)))
					.toList(),
				table.indexes().stream().map((index) -> index.withName(nameOf(table.name(), index, limit))).toList(),
				table.comment());
	}

	/**
	 * Return the final name of a constraint.
	 * @param table the table it is on
	 * @param constraint the constraint
	 * @param limit the database's limit for names
	 * @return the name, or {@code null} if the database gives it
	 */
	public @Nullable ConstraintName nameOf(ObjectName table, Constraint constraint, NameLimit limit) {
		if (constraint instanceof PrimaryKey key) {
			return name(pattern("pk", this.pk), table, key.columns(), null, key.name(), limit);
		}
		if (constraint instanceof ForeignKey key) {
			return name(pattern("fk", this.fk), table, key.columns(), key, key.name(), limit);
		}
		if (constraint instanceof UniqueConstraint unique) {
			return name(pattern("uq", this.uq), table, unique.columns(), null, unique.name(), limit);
		}
		boolean check = constraint.kind() == Constraint.Kind.CHECK;
		return name(check ? pattern("ck", this.ck) : null, table, List.of(), null, constraint.name(), limit);
	}

	/**
	 * Return the final name of an index.
	 * @param table the table it is on
	 * @param index the index
	 * @param limit the database's limit for names
	 * @return the name, or {@code null} if there is neither a name nor a pattern
	 */
	public @Nullable ConstraintName nameOf(ObjectName table, Index index, NameLimit limit) {
		return name(pattern("ix", this.ix), table, index.columns(), null, index.name(), limit);
	}

	/**
	 * Return the final name of an index of which the definition is not known.
	 * @param table the table it is on
	 * @param name the name
	 * @param limit the database's limit for names
	 * @return the name
	 */
	public @Nullable ConstraintName nameOf(ObjectName table, ConstraintName name, NameLimit limit) {
		return name(pattern("ix", this.ix), table, List.of(), null, name, limit);
	}

	/**
	 * Return the final name of a constraint of which the definition is not known.
	 * @param table the table it is on
	 * @param kind the kind, or {@code null} if that is not known either
	 * @param name the name, or {@code null} if none is given
	 * @param limit the database's limit for names
	 * @return the name, or {@code null} if the database gave it
	 */
	public @Nullable ConstraintName nameOf(ObjectName table, Constraint.@Nullable Kind kind,
			@Nullable ConstraintName name, NameLimit limit) {
		return name(pattern(kind), table, List.of(), null, name, limit);
	}

	private @Nullable NamingPattern pattern(Constraint.@Nullable Kind kind) {
		if (kind == null) {
			return null;
		}
		return switch (kind) {
			case PRIMARY_KEY -> pattern("pk", this.pk);
			case FOREIGN_KEY -> pattern("fk", this.fk);
			case UNIQUE -> pattern("uq", this.uq);
			case CHECK -> pattern("ck", this.ck);
			case EXCLUDE -> null;
		};
	}

	private static @Nullable NamingPattern pattern(String kind, @Nullable String pattern) {
		return (pattern != null) ? new NamingPattern(kind, pattern) : null;
	}

	private static @Nullable ConstraintName name(@Nullable NamingPattern pattern, ObjectName table,
			List<String> columns, @Nullable ForeignKey foreignKey, @Nullable ConstraintName name, NameLimit limit) {
		if (name != null && (name.exact() || pattern == null || !pattern.wrapsNames())) {
			return ConstraintName.exactly(name.text());
		}
		// A check has nothing but its name to be told by, and may go without one
		boolean unnamedCheck = name == null && pattern != null && pattern.isForChecks() && pattern.wrapsNames();
		if (pattern == null || unnamedCheck) {
			return null;
		}
		return ConstraintName.exactly(limit.shorten(pattern.expand(table, columns, foreignKey, name)));
	}

}
