package dev.migrate.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name the name, or {@code null} if a naming convention gives it
 * @param keys what is indexed, in order
 * @param isUnique whether no two rows may have the same keys
 * @param where the SQL condition for rows in the index, or {@code null} for all
 * @param included further columns kept in the index
 * @param method the index method, such as {@code gin}, or {@code null} for the default
 */
public record Index(@Nullable ConstraintName name, List<IndexKey> keys, boolean isUnique, @Nullable String where,
		List<String> included, @Nullable String method) implements TableElement {

	/**
	 * Create an index.
	 * @throws InvalidDefinitionException if it has no key, or one twice
	 */
	public Index {
		keys = List.copyOf(keys);
		included = List.copyOf(included);
		Verify.notEmpty("Key of the index", keys);
		Verify.that(Set.copyOf(keys).size() == keys.size(), "A key of the index is given twice: " + keys);
		Verify.distinct("Included column of the index", included);
		if (where != null) {
			Verify.sql("Condition of the index", where);
		}
		if (method != null) {
			Verify.name("Method of the index", method);
		}
	}

	/**
	 * Return an index without a name.
	 * @param keys what is indexed
	 * @return the index
	 */
	public static Index of(List<IndexKey> keys) {
		return new Index(null, keys, false, null, List.of(), null);
	}

	/**
	 * Return the columns that are keys; expressions are left out.
	 * @return the columns, in order
	 */
	public List<String> columns() {
		return this.keys.stream().filter((key) -> !key.isExpression()).map(IndexKey::text).toList();
	}

	/**
	 * Return this index under a name.
	 * @param name the name, or {@code null} for none
	 * @return the named index
	 */
	public Index withName(@Nullable ConstraintName name) {
		return new Index(name, this.keys, this.isUnique, this.where, this.included, this.method);
	}

	/**
	 * Return this index under a name.
	 * @param name the name
	 * @return the named index
	 */
	public Index named(String name) {
		return withName(ConstraintName.of(name));
	}

	/**
	 * Return this index under a name that no convention may change.
	 * @param name the final name
	 * @return the named index
	 */
	public Index namedExactly(String name) {
		return withName(ConstraintName.exactly(name));
	}

	/**
	 * Return this index as a unique one.
	 * @return the changed index
	 */
	public Index unique() {
		return new Index(this.name, this.keys, true, this.where, this.included, this.method);
	}

	/**
	 * Return this index for some rows (a partial index).
	 * @param condition the SQL condition
	 * @return the changed index
	 */
	public Index where(String condition) {
		return new Index(this.name, this.keys, this.isUnique, condition, this.included, this.method);
	}

	/**
	 * Return this index with further columns that are not keys.
	 * @param columns the columns to add
	 * @return the changed index
	 */
	public Index include(String... columns) {
		List<String> all = new ArrayList<>(this.included);
		all.addAll(List.of(columns));
		return new Index(this.name, this.keys, this.isUnique, this.where, all, this.method);
	}

	/**
	 * Return this index with another method.
	 * @param method the index method, such as {@code gin}
	 * @return the changed index
	 */
	public Index using(String method) {
		return new Index(this.name, this.keys, this.isUnique, this.where, this.included, method);
	}

}
