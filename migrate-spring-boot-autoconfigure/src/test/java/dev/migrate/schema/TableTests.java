package dev.migrate.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Table} and {@link Column}.
 */
class TableTests {

	private static final ObjectName NAME = ObjectName.of("t");

	private static final Column ID = Column.of("id", ColumnType.Basic.BIGINT);

	@Test
	void columnsOfThePrimaryKeyAreNotNull() {
		Table table = new Table(NAME, List.of(ID), List.of(new PrimaryKey(null, List.of("id"))), List.of(), null);
		assertThat(table.column("id")).contains(ID.withNullable(false));
		assertThat(table.column("ID")).isEmpty();
	}

	@Test
	void elementsMakeTheSameTableInAnyPlace() {
		ColumnDefinition column = new ColumnDefinition(ID, List.of());
		assertThat(Table.of(NAME, List.of(column.primaryKey())))
			.isEqualTo(Table.of(NAME, List.of(new PrimaryKey(null, List.of("id")), column)));
	}

	@Test
	void findsConstraintsByTheirKind() {
		Constraint unique = new UniqueConstraint(null, List.of("id"), Deferrability.NOT_DEFERRABLE);
		Constraint check = new CheckConstraint(null, "id > 0");
		Constraint key = ForeignKey.of(List.of("id"), ObjectName.of("u"), List.of("id"));
		Table table = new Table(NAME, List.of(ID), List.of(key, check, unique), List.of(), null);
		assertThat(table.primaryKey()).isEmpty();
		assertThat(table.foreignKeys()).isEqualTo(List.of(key));
		assertThat(table.checks()).isEqualTo(List.of(check));
		assertThat(table.uniqueConstraints()).isEqualTo(List.of(unique));
	}

	@Test
	void renamedTableIsOtherwiseTheSame() {
		Table table = new Table(NAME, List.of(ID), List.of(), List.of(), "c");
		assertThat(table.withName(NAME.sibling("u")).withName(NAME)).isEqualTo(table);
	}

	@Test
	void listsGivenAreCopied() {
		List<Column> columns = new ArrayList<>(List.of(ID));
		Table table = new Table(NAME, columns, List.of(), List.of(), null);
		columns.clear();
		assertThat(table.columns()).containsExactly(ID);
	}

	@Test
	void identityColumnIsNotNull() {
		assertThat(ID.withIdentity(Identity.byDefault()).nullable()).isFalse();
		assertThatExceptionOfType(InvalidDefinitionException.class)
			.isThrownBy(() -> new Column("id", ColumnType.Basic.BIGINT, true, null, Identity.byDefault(), null, null))
			.withMessageContaining("must be not null");
	}

	@Test
	void bytesAreValuesByContentAndCannotBeChanged() {
		byte[] bytes = { 1, 2 };
		Value.Literal literal = new Value.Literal(bytes);
		bytes[0] = 9;
		assertThat(literal).isEqualTo(new Value.Literal(new byte[] { 1, 2 }))
			.hasSameHashCodeAs(new Value.Literal(new byte[] { 1, 2 }))
			.isNotEqualTo(new Value.Literal(bytes));
		((byte[]) Objects.requireNonNull(literal.value()))[0] = 9;
		assertThat(literal).isEqualTo(new Value.Literal(new byte[] { 1, 2 }));
	}

	@Test
	void numbersOfDifferentTypesAreDifferentValues() {
		assertThat(Value.of(1)).isNotEqualTo(Value.of(1L));
		assertThat(Value.of(new Value.Expression("now()"))).isEqualTo(new Value.Expression("now()"));
	}

	@Test
	void typesSayWhatTheyAre() {
		assertThat(List.of(ColumnType.Basic.DOUBLE_PRECISION, new ColumnType.Varchar(9), new ColumnType.Decimal(9, 2),
				new ColumnType.Timestamp(3, true), new ColumnType.Time(null, false),
				new ColumnType.Array(ColumnType.Basic.TEXT),
				new ColumnType.Enumeration(new ObjectName("s", "mood"), List.of("a", "b"))))
			.hasToString("[double precision, string(9), decimal(9, 2), timestampWithTimeZone(3), time(), array(text),"
					+ " enumeration(s.mood: a, b)]");
	}

}
