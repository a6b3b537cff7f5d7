package dev.migrate.dialect.ddl;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.AlterColumn;

/**
 * A database without a class of its own: what the SQL standard has, and nothing more.
 */
final class StandardFamily extends Family {

	StandardFamily(Dialect dialect, TypeNames types) {
		super(dialect.name(), new Names(dialect, dialect.name(), ReservedWords.STANDARD, Names.Limit.bytes(63)),
				new Literals(dialect), types,
				EnumSet.of(Feature.SCHEMAS, Feature.ON_UPDATE, Feature.RESTRICT, Feature.SET_DEFAULT, Feature.SEQUENCES,
						Feature.STORED_COLUMN, Feature.IDENTITY_ALWAYS, Feature.IDENTITY_INCREMENT));
	}

	@Override
	List<String> alterColumn(AlterColumn change) {
		require(Feature.CONVERSION, change.using() != null, change.table() + "." + change.column());
		AlterParts.refuseEnumeration(this, change);
		if (change.newName() != null) {
			throw unsupported("rename column '" + change.column() + "' of '" + change.table() + "'",
					"write the database's own statement with op.execute(\"...\")");
		}
		String column = "ALTER TABLE " + name(change.table()) + " ALTER COLUMN " + names().identifier(change.column())
				+ " ";
		List<String> statements = new ArrayList<>();
		if (change.type() != null) {
			statements.add(column + "SET DATA TYPE " + type(change.type()));
		}
		statements.addAll(AlterParts.nullabilityAndDefault(this, change, column, "DROP NOT NULL"));
		return AlterParts.withCommentAndName(this, change, statements);
	}

}
