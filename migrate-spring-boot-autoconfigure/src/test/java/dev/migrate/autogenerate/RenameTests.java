package dev.migrate.autogenerate;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.migrate.autogenerate.Renames.ColumnRename;
import dev.migrate.autogenerate.Renames.TableRename;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;

import static dev.migrate.autogenerate.Schemas.column;
import static dev.migrate.autogenerate.Schemas.id;
import static dev.migrate.autogenerate.Schemas.keys;
import static dev.migrate.autogenerate.Schemas.operations;
import static dev.migrate.autogenerate.Schemas.schema;
import static dev.migrate.autogenerate.Schemas.table;
import static dev.migrate.operation.Definitions.check;
import static dev.migrate.operation.Definitions.foreignKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Renames that are asked for, and those that are asked about.
 */
class RenameTests {

	private static final ObjectName NOTES = ObjectName.of("notes");

	private final Schema live = schema(
			table("notes", id(), column("body", "text"), check("body <> ''").namedExactly("ck")), table("tags", id(),
					column("note_id", "bigint"), foreignKey("note_id").references("notes", "id").namedExactly("fk")));

	@Test
	void whenOneColumnGoesAndOneLikeItComesThenAsks() {
		Comparison comparison = Comparing.on("h2")
			.compare(this.live, schema(table("notes", id(), column("content", "text")), this.live.tables().get(1)));
		assertThat(comparison.renames().columns()).containsExactly(new ColumnRename(NOTES, "body", "content"));
	}

	@Test
	void whenTwoColumnsWouldFitThenDoesNotAsk() {
		Comparison comparison = Comparing.on("h2")
			.compare(this.live, schema(table("notes", id(), column("content", "text"), column("title", "text")),
					this.live.tables().get(1)));
		assertThat(comparison.renames().columns()).isEmpty();
	}

	@Test
	void whenTypesDifferThenDoesNotAsk() {
		Comparison comparison = Comparing.on("h2")
			.compare(this.live, schema(table("notes", id(), column("n", "integer")), this.live.tables().get(1)));
		assertThat(comparison.renames().columns()).isEmpty();
	}

	@Test
	void whenTablesHaveTheSameColumnsThenAsks() {
		Comparison comparison = Comparing.on("h2")
			.compare(schema(this.live.tables().get(0)), schema(table("memos", id(), column("body", "text"))));
		assertThat(comparison.renames().tables()).containsExactly(new TableRename(NOTES, ObjectName.of("memos")));
	}

	@Test
	void whenColumnIsRenamedThenChecksFollow() {
		Schema wants = schema(table("notes", id(), column("content", "text"), check("content <> ''").namedExactly("x")),
				this.live.tables().get(1));
		Comparison comparison = rename(wants, new ColumnRename(NOTES, "body", "content"));
		assertThat(keys(comparison)).containsExactly("rename column notes.content: is body");
		assertThat(operations(comparison)).singleElement().asString().contains("rename(\"content\")");
	}

	@Test
	void whenTableIsRenamedThenForeignKeysFollow() {
		Schema wants = schema(table("memos", id(), column("body", "text"), column("more", "text")), table("tags", id(),
				column("note_id", "bigint"), foreignKey("note_id").references("memos", "id").namedExactly("fk")));
		Comparison comparison = rename(wants, new TableRename(NOTES, ObjectName.of("memos")));
		assertThat(operations(comparison)).containsExactly("op.renameTable(\"notes\", \"memos\")",
				"op.addColumn(\"memos\", column(\"more\", custom(\"text\")))");
	}

	@Test
	void whenNameIsNotThereThenTellsWhichAre() {
		Schema wants = schema(table("notes", id(), column("content", "text")), this.live.tables().get(1));
		assertThatExceptionOfType(InvalidRenameException.class)
			.isThrownBy(() -> rename(wants, new ColumnRename(NOTES, "boddy", "content")))
			.withMessage("--rename notes.boddy:content: 'boddy' is no column that only the database has."
					+ " Those are body");
		assertThatExceptionOfType(InvalidRenameException.class)
			.isThrownBy(() -> rename(wants, new ColumnRename(NOTES, "body", "id")))
			.withMessageContaining("Those are content");
		assertThatExceptionOfType(InvalidRenameException.class)
			.isThrownBy(() -> rename(wants, new TableRename(NOTES, ObjectName.of("memos"))))
			.withMessageContaining("'notes' is no table that only the database has. Those are none");
	}

	private Comparison rename(Schema wants, ColumnRename rename) {
		return compare(wants, new Renames(List.of(), List.of(rename)));
	}

	private Comparison rename(Schema wants, TableRename rename) {
		return compare(wants, new Renames(List.of(rename), List.of()));
	}

	private Comparison compare(Schema wants, Renames renames) {
		return Comparing.on("postgresql")
			.asked(new ComparisonRequest("default", renames, (name) -> true, Set.of()))
			.compare(this.live, wants);
	}

}
