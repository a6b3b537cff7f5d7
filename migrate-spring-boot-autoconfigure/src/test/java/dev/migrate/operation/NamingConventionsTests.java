package dev.migrate.operation;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import dev.migrate.schema.InvalidDefinitionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.migrate.operation.Definitions.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link NamingConventions} and {@link NameLimit}.
 */
class NamingConventionsTests {

	private static final NameLimit LIMIT = new NameLimit(63);

	private final NamingConventions conventions = NamingConventions.defaults();

	@Test
	void namesAllThatATableLeavesUnnamed() {
		assertThat(textOf(this.conventions,
				(op) -> op.createTable("tasks", column("id", bigint()), column("a", text()), column("b", text()),
						primaryKey("id"), unique("a", "b"), foreignKey("a").references("users", "id"), check("id > 0"),
						check("id < 9").named("small"), index("b", "a"))))
			.isEqualTo("""
					op.createTable("tasks",
					\t\tcolumn("id", bigint()).notNull(),
					\t\tcolumn("a", text()),
					\t\tcolumn("b", text()),
					\t\tprimaryKey("id").namedExactly("pk_tasks"),
					\t\tunique("a", "b").namedExactly("uq_tasks_a_b"),
					\t\tforeignKey("a").references("users", "id").namedExactly("fk_tasks_a_users"),
					\t\tcheck("id > 0"),
					\t\tcheck("id < 9").namedExactly("small"),
					\t\tindex("b", "a").namedExactly("ix_tasks_b_a"))""");
	}

	@Test
	void nameInDropIsThatOfCreation() {
		Operation create = named(this.conventions, (op) -> op.addUnique("users", unique("email")));
		Operation drop = named(this.conventions, (op) -> op.dropConstraint("users", unique("email")));
		assertThat(create.reverse()).contains(drop);
		assertThat(((DropConstraint) drop).name()).hasToString("uq_users_email");
		assertThat(named(this.conventions, (op) -> op.dropIndex("users", index("email")))).isEqualTo(
				named(this.conventions, (op) -> op.createIndex("users", index("email"))).reverse().orElseThrow());
		assertThat(textOf(this.conventions, (op) -> op.dropPrimaryKey("users")))
			.isEqualTo("op.dropPrimaryKey(\"users\", \"pk_users\", (drop) -> drop.exactly())");
	}

	@Test
	void expandsEveryToken() {
		NamingConventions all = new NamingConventions(null,
				"%(table_name)s|%(column_0_name)s|%(column_1_key)s|%(column_0N_name)s|%(column_0_N_name)s"
						+ "|%(column_0_label)s|%(column_0_N_label)s|%(referred_table_name)s"
						+ "|%(referred_column_0_name)s|%(referred_column_0_N_name)s|%(constraint_name)s|100%%",
				null, null, null);
		Operation operation = all.apply(OperationExamples
			.recorded((op) -> op.addForeignKey("t", foreignKey("a", "b").references("u", "c", "d").named("n")))
			.get(0), new NameLimit(1000));
		assertThat(((AddForeignKey) operation).constraint().name())
			.hasToString("t|a|b|ab|a_b|t_a|t_a_t_b|u|c|c_d|n|100%");
	}

	@Test
	void patternWithConstraintNameWrapsNamesButNotExactOnes() {
		NamingConventions wrapping = new NamingConventions(null, null, null, null,
				"ck_%(table_name)s_%(constraint_name)s");
		assertThat(textOf(wrapping, (op) -> op.addCheck("t", check("a > 0").named("positive"))))
			.contains("ck_t_positive");
		assertThat(textOf(wrapping, (op) -> op.dropCheck("t", "positive"))).contains("\"ck_t_positive\"");
		assertThat(textOf(wrapping, (op) -> op.addCheck("t", check("a > 0").namedExactly("positive"))))
			.contains("namedExactly(\"positive\")");
		assertThat(textOf(wrapping, (op) -> op.dropCheck("t", "positive", DropConstraint::exactly)))
			.contains("\"positive\"");
		assertThat(textOf(wrapping, (op) -> op.addCheck("t", check("a > 0"))))
			.isEqualTo("op.addCheck(\"t\", check(\"a > 0\"))");
	}

	@Test
	void patternWithConstraintNameNeedsOneForWhatIsNoCheck() {
		NamingConventions wrapping = new NamingConventions(null, null, "uq_%(constraint_name)s", null, null);
		assertThatExceptionOfType(InvalidDefinitionException.class)
			.isThrownBy(() -> named(wrapping, (op) -> op.addUnique("t", unique("a"))))
			.withMessageContaining("uq_%(constraint_name)s")
			.withMessageContaining("on table 't'")
			.withMessageContaining("add named(\"...\")");
	}

	@Test
	void whenIndexHasNoColumnThenAsksForAName() {
		assertThatExceptionOfType(InvalidDefinitionException.class)
			.isThrownBy(() -> named(this.conventions, (op) -> op.createIndex("t", index(onExpression("lower(a)")))))
			.withMessageContaining("there are only 0 columns here: say its name");
	}

	@Test
	void unknownTokenIsRefusedWhenTheConventionIsSet() {
		assertThatExceptionOfType(InvalidDefinitionException.class).isThrownBy(() -> uq("uq_%(column_0_nam)s"))
			.withMessageContaining("'%(column_0_nam)s', which means nothing there");
		assertThatExceptionOfType(InvalidDefinitionException.class).isThrownBy(() -> uq("uq_%(referred_table_name)s"));
		assertThatExceptionOfType(InvalidDefinitionException.class).isThrownBy(() -> uq("uq_%s"));
		assertThatExceptionOfType(InvalidDefinitionException.class).isThrownBy(() -> uq(" "));
		assertThatExceptionOfType(InvalidDefinitionException.class)
			.isThrownBy(() -> new NamingConventions(null, null, null, null, "%(column_0_name)s"));
	}

	@Test
	void appliesInsideBatchesAndBlocks() {
		assertThat(textOf(this.conventions, (op) -> op.batchAlterTable("t", (batch) -> batch.addUnique(unique("a")))))
			.contains("uq_t_a");
		assertThat(textOf(this.conventions, (op) -> op.autocommitBlock((block) -> block.createIndex("t", index("a")))))
			.contains("ix_t_a");
	}

	@Test
	void whenAppliedTwiceThenDoesNotChangeAgain() {
		NamingConventions wrapping = new NamingConventions("p_%(table_name)s", "f_%(constraint_name)s",
				"u_%(column_0_name)s", "i_%(column_0_label)s", "c_%(constraint_name)s");
		List<Operation> operations = OperationExamples.recorded((op) -> {
			op.createTable("t", column("a", text()).primaryKey().unique(), index("a"), check("a > ''").named("x"),
					foreignKey("a").references("u", "b").named("y"));
			op.dropConstraint("t", check("a > ''").named("x"));
			op.dropForeignKey("t", "y");
			op.dropIndex("t", index("a"));
		});
		List<Operation> once = wrapping.apply(operations, LIMIT);
		assertThat(once).isNotEqualTo(operations);
		assertThat(wrapping.apply(once, LIMIT)).isEqualTo(once);
	}

	@Test
	void withoutConventionsNamesStayAsTheyAre() {
		assertThat(textOf(NamingConventions.none(), (op) -> op.addUnique("t", unique("a"))))
			.isEqualTo("op.addUnique(\"t\", unique(\"a\"))");
		assertThat(named(NamingConventions.none(), (op) -> op.dropConstraint("t", "x")))
			.isEqualTo(OperationExamples.recorded((op) -> op.dropConstraint("t", "x", DropConstraint::exactly)).get(0));
	}

	@Test
	void longNamesEndInAHashOfTheWholeName() {
		String table = "a_table_with_a_name_that_is_much_longer_than_usual";
		String first = name(table, "some_column_one");
		String second = name(table, "some_column_two");
		assertThat(first).hasSize(63).startsWith("uq_a_table_with_a_name").matches(".*_[0-9a-f]{8}");
		assertThat(first).isEqualTo(name(table, "some_column_one")).isNotEqualTo(second);
		assertThat(first.substring(0, 54)).isEqualTo(second.substring(0, 54));
	}

	@Test
	void limitCountsBytesAndNeverCutsACharacter() {
		NameLimit limit = new NameLimit(20);
		assertThat(limit.shorten("ä".repeat(10))).isEqualTo("ä".repeat(10));
		assertThat(limit.shorten("ä".repeat(11))).startsWith("äääää_").hasSize(14);
		assertThat(limit.shorten("😀".repeat(9))).startsWith("😀😀_").satisfies((name) -> limit.accepts(name));
		assertThatExceptionOfType(InvalidDefinitionException.class).isThrownBy(() -> new NameLimit(8));
	}

	@Test
	void explicitNamesAreNeverCut() {
		String name = "x".repeat(70);
		assertThat(textOf(this.conventions, (op) -> op.addUnique("t", unique("a").named(name)))).contains(name);
	}

	private String name(String table, String column) {
		return Objects.toString(
				((AddUnique) named(this.conventions, (op) -> op.addUnique(table, unique(column)))).constraint().name());
	}

	private static NamingConventions uq(@Nullable String pattern) {
		return new NamingConventions(null, null, pattern, null, null);
	}

	private static String textOf(NamingConventions conventions, Consumer<Operations> changes) {
		return named(conventions, changes).toString();
	}

	private static Operation named(NamingConventions conventions, Consumer<Operations> changes) {
		return conventions.apply(OperationExamples.recorded(changes), LIMIT).get(0);
	}

}
