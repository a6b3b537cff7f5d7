package dev.migrate.dialect.ddl;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.AutocommitBlock;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.LiveConnectionRequiredException;
import dev.migrate.operation.NameLimit;
import dev.migrate.operation.Operation;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Finds the renderer for a database.
 */
public final class OperationRenderers {

	private OperationRenderers() {
	}

	/**
	 * Return the renderer for a database.
	 * @param dialect the database
	 * @param context what rendering depends on
	 * @return the renderer, for one thread
	 */
	public static OperationRenderer of(Dialect dialect, RenderingContext context) {
		FamilyRenderer renderer = new FamilyRenderer(family(dialect, context, context.tables()), context.naming());
		FamilyRenderer offline = new FamilyRenderer(family(dialect, context, null), context.naming());
		return new Renderer(renderer, offline, context.tables());
	}

	/**
	 * Return how long names may be in a database.
	 * @param dialect the database
	 * @return the limit that naming conventions keep to
	 */
	public static NameLimit nameLimit(Dialect dialect) {
		return family(dialect, RenderingContext.offline(UnaryOperator.identity()), null).names().limit();
	}

	private static Family family(Dialect dialect, RenderingContext context, @Nullable TableReader tables) {
		String product = product(dialect.name());
		DatabaseVersion version = (context.version() != null) ? context.version() : DatabaseVersion.usual(product);
		TypeNames types = new LazyTypeNames(product, version);
		return switch (dialect.name()) {
			case "postgresql" -> new PostgreSqlFamily(dialect, types, version);
			case "mysql", "mariadb" -> new MySqlFamily(dialect, types, version, tables);
			case "h2" -> new H2Family(dialect, types);
			case "hsqldb" -> new HsqldbFamily(dialect, types);
			case "sqlite" -> new SqliteFamily(dialect, tables);
			case "oracle" -> new OracleFamily(dialect, types, version);
			case "sqlserver" -> new SqlServerFamily(dialect, types);
			case "db2" -> new Db2Family(dialect, types);
			default -> new StandardFamily(dialect, types);
		};
	}

	/** The name by which Hibernate knows a database: that which its driver reports. */
	private static String product(String dialect) {
		return switch (dialect) {
			case "postgresql" -> "PostgreSQL";
			case "mysql" -> "MySQL";
			case "mariadb" -> "MariaDB";
			case "h2" -> "H2";
			case "hsqldb" -> "HSQL Database Engine";
			case "oracle" -> "Oracle";
			case "sqlserver" -> "Microsoft SQL Server";
			case "db2" -> "DB2/LINUXX8664";
			default -> dialect;
		};
	}

	/** Starts Hibernate's type registries when the first type is named, not before. */
	private static final class LazyTypeNames implements TypeNames {

		private final String product;

		private final DatabaseVersion version;

		private @Nullable TypeNames types;

		LazyTypeNames(String product, DatabaseVersion version) {
			this.product = product;
			this.version = version;
		}

		@Override
		public Optional<String> name(ColumnType type) {
			if (this.types == null) {
				try {
					Class.forName("org.hibernate.dialect.Dialect", false, getClass().getClassLoader());
				}
				catch (ClassNotFoundException ex) {
					throw new MissingHibernateException(type.toString(), this.product, ex);
				}
				this.types = new HibernateTypeNames(this.product, this.version);
			}
			return this.types.name(type);
		}

	}

	private record Renderer(FamilyRenderer renderer, FamilyRenderer offline,
			@Nullable TableReader tables) implements OperationRenderer {

		@Override
		public List<String> render(Operation operation) {
			return this.renderer.render(operation);
		}

		@Override
		public void verify(Operation operation) {
			try {
				this.offline.render(operation);
			}
			catch (LiveConnectionRequiredException ex) {
				// the live table decides, when the operation's turn comes
			}
		}

		@Override
		public SessionStatements session(List<Operation> operations) {
			boolean recreates = this.tables instanceof SqliteTableReader && operations.stream()
				.flatMap((operation) -> (operation instanceof AutocommitBlock block) ? block.operations().stream()
						: Stream.of(operation))
				.anyMatch((operation) -> operation instanceof BatchAlterTable batch && SqliteBatch.recreates(batch));
			return (recreates && this.tables != null && this.tables.enforcesForeignKeys())
					? new SessionStatements(List.of("PRAGMA foreign_keys = OFF"), List.of("PRAGMA foreign_keys = ON"))
					: SessionStatements.NONE;
		}

		@Override
		public String name(ObjectName name) {
			return this.renderer.name(name);
		}

		@Override
		public String name(String column) {
			return this.renderer.name(column);
		}

		@Override
		public String type(ColumnType type) {
			return this.renderer.type(type);
		}

		@Override
		public String literal(Value value) {
			return this.renderer.literal(value);
		}

	}

}
