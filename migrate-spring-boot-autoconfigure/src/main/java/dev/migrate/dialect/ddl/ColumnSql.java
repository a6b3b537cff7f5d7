package dev.migrate.dialect.ddl;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.dialect.ddl.SqlTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * A column's definition, taken apart just far enough to change one part of it and leave
 * every other character alone. Reads what SQLite keeps and what MySQL shows.
 *
 * @param name the raw name
 * @param type the text of the type, empty if there is none
 * @param clauses everything after the type, in order
 */
public record ColumnSql(String name, String type, List<Clause> clauses) {

	private static final List<String> STARTS = List.of("CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK",
			"DEFAULT", "COLLATE", "REFERENCES", "GENERATED", "AS", "AUTO_INCREMENT", "COMMENT", "ON", "CHARACTER",
			"INVISIBLE");

	private static final List<String> PARTS_OF_REFERENCES = List.of("ON", "NOT", "NULL", "DEFAULT");

	/**
	 * Create the parts of a definition.
	 */
	public ColumnSql {
		clauses = List.copyOf(clauses);
	}

	/** What a clause says. */
	public enum Kind {

		/** Primary key. */
		PRIMARY,
		/** Not null. */
		NOT,
		/** Nullable. */
		NULL,
		/** Unique. */
		UNIQUE,
		/** Check. */
		CHECK,
		/** Default. */
		DEFAULT,
		/** Collation. */
		COLLATE,
		/** Foreign key. */
		REFERENCES,
		/** Computed. */
		GENERATED,
		/** Anything else. */
		OTHER

	}

	/**
	 * A clause.
	 *
	 * @param kind what it says
	 * @param constraintName the name after {@code CONSTRAINT}, if any
	 * @param text the clause with its name
	 */
	public record Clause(Kind kind, @Nullable String constraintName, String text) {
	}

	static ColumnSql parse(String sql) {
		List<Token> tokens = SqlTokens.of(sql);
		int first = 1;
		while (first < tokens.size() && !startsClause(tokens, first, null)) {
			first = SqlTokens.afterGroup(tokens, first);
		}
		String type = (first > 1) ? sql.substring(tokens.get(1).start(), tokens.get(first - 1).end()) : "";
		List<Clause> clauses = new ArrayList<>();
		int i = first;
		while (i < tokens.size()) {
			int end = endOfClause(tokens, i);
			clauses.add(clause(tokens, i, sql.substring(tokens.get(i).start(), tokens.get(end - 1).end())));
			i = end;
		}
		return new ColumnSql(tokens.get(0).name(), type, clauses);
	}

	private static Clause clause(List<Token> tokens, int start, String text) {
		boolean named = tokens.get(start).is("CONSTRAINT");
		Token keyword = tokens.get(named ? start + 2 : start);
		Kind kind = Stream.of(Kind.values())
			.filter((candidate) -> keyword.is(candidate.name()))
			.findFirst()
			.orElse(keyword.is("AS") ? Kind.GENERATED : Kind.OTHER);
		return new Clause(kind, named ? tokens.get(start + 1).name() : null, text);
	}

	private static int endOfClause(List<Token> tokens, int start) {
		int keyword = tokens.get(start).is("CONSTRAINT") ? start + 2 : start;
		String name = tokens.get(keyword).text().toUpperCase(Locale.ROOT);
		int i = keyword + 1;
		if (name.equals("DEFAULT")) {
			// the value may be a word that starts a clause elsewhere
			i = SqlTokens.afterGroup(tokens, i);
		}
		while (i < tokens.size() && !startsClause(tokens, i, name)) {
			i = SqlTokens.afterGroup(tokens, i);
		}
		return i;
	}

	private static boolean startsClause(List<Token> tokens, int i, @Nullable String within) {
		Token token = tokens.get(i);
		if (!token.isOneOf(STARTS)) {
			return false;
		}
		Token previous = tokens.get(i - 1);
		boolean continued = switch ((within != null) ? within : "") {
			case "NOT" -> token.is("NULL") && previous.is("NOT");
			case "GENERATED" -> token.is("AS");
			case "REFERENCES" -> token.isOneOf(PARTS_OF_REFERENCES) && isPartOfReferences(tokens, i);
			default -> false;
		};
		boolean conflict = token.is("ON") && i + 1 < tokens.size() && tokens.get(i + 1).is("CONFLICT");
		return !continued && !conflict;
	}

	private static boolean isPartOfReferences(List<Token> tokens, int i) {
		Token token = tokens.get(i);
		if (token.is("NULL") || token.is("DEFAULT")) {
			return tokens.get(i - 1).is("SET");
		}
		return token.is("ON") || (i + 1 < tokens.size() && tokens.get(i + 1).is("DEFERRABLE"));
	}

	Optional<String> text(Kind kind) {
		return this.clauses.stream().filter((clause) -> clause.kind() == kind).map(Clause::text).findFirst();
	}

	boolean has(Kind kind) {
		return text(kind).isPresent();
	}

	ColumnSql withType(String newType) {
		return new ColumnSql(this.name, newType, this.clauses);
	}

	/** Without any clause of these kinds. */
	ColumnSql without(Kind first, Kind... others) {
		Set<Kind> kinds = EnumSet.of(first, others);
		return new ColumnSql(this.name, this.type,
				this.clauses.stream().filter((clause) -> !kinds.contains(clause.kind())).toList());
	}

	/** Without any clause that starts with this text, in whatever case. */
	ColumnSql withoutText(String start) {
		return new ColumnSql(this.name, this.type,
				this.clauses.stream()
					.filter((clause) -> !clause.text().regionMatches(true, 0, start, 0, start.length()))
					.toList());
	}

	/** Without the constraint of this name, if it stands here. */
	ColumnSql withoutConstraint(String constraint) {
		return new ColumnSql(this.name, this.type,
				this.clauses.stream().filter((clause) -> !constraint.equals(clause.constraintName())).toList());
	}

	/** With one more clause, right after the type where both databases accept it. */
	ColumnSql with(Kind kind, String text) {
		return new ColumnSql(this.name, this.type,
				Stream.concat(this.clauses.stream(), Stream.of(new Clause(kind, null, text))).toList());
	}

	/** The definition after the name. */
	String definition() {
		return Stream.concat(Stream.of(this.type), this.clauses.stream().map(Clause::text))
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" "));
	}

}
