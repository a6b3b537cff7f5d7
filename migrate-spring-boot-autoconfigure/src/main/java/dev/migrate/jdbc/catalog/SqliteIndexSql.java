package dev.migrate.jdbc.catalog;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.dialect.ddl.SqlTokens;
import dev.migrate.dialect.ddl.SqlTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * What only the statement tells of an index of SQLite.
 *
 * @param keys the keys as they were written, without their order
 * @param where the condition of a partial index
 */
record SqliteIndexSql(List<String> keys, @Nullable String where) {

	SqliteIndexSql {
		keys = List.copyOf(keys);
	}

	static SqliteIndexSql parse(String sql) {
		List<Token> tokens = SqlTokens.of(sql);
		int open = 0;
		while (open < tokens.size() && !tokens.get(open).text().equals("(")) {
			open++;
		}
		int end = SqlTokens.afterGroup(tokens, open);
		List<String> keys = new ArrayList<>();
		int start = open + 1;
		while (start < end - 1) {
			int i = start;
			while (i < end - 1 && !tokens.get(i).text().equals(",")) {
				i = SqlTokens.afterGroup(tokens, i);
			}
			keys.add(key(sql, tokens.subList(start, i)));
			start = i + 1;
		}
		boolean partial = end < tokens.size() && tokens.get(end).is("WHERE");
		return new SqliteIndexSql(keys, partial ? sql.substring(tokens.get(end).end()).strip() : null);
	}

	private static String key(String sql, List<Token> tokens) {
		Token last = tokens.get(tokens.size() - 1);
		boolean ordered = tokens.size() > 1 && (last.is("ASC") || last.is("DESC"));
		List<Token> rest = ordered ? tokens.subList(0, tokens.size() - 1) : tokens;
		while (rest.size() > 2 && rest.get(0).text().equals("(") && SqlTokens.afterGroup(rest, 0) == rest.size()) {
			rest = rest.subList(1, rest.size() - 1);
		}
		return sql.substring(rest.get(0).start(), rest.get(rest.size() - 1).end());
	}

	String expression(int position) {
		return (position < this.keys.size()) ? this.keys.get(position) : "";
	}

}
