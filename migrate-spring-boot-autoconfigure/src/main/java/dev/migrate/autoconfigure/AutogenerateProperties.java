package dev.migrate.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.autogenerate.ComparePolicy;

/**
 * How entities and database are compared.
 */
public class AutogenerateProperties {

	/**
	 * How exactly the database has to be as the entities want it. With "compatible", what
	 * the entities say nothing about is the database's own affair.
	 */
	private ComparePolicy compare = ComparePolicy.COMPATIBLE;

	/**
	 * Patterns of the tables, sequences and views that are compared, such as "app_*". All
	 * if not set.
	 */
	private List<String> include = new ArrayList<>();

	/**
	 * Patterns of the tables, sequences and views that are not compared.
	 */
	private List<String> exclude = new ArrayList<>();

	/**
	 * File of accepted differences, which "db check --update-baseline" writes.
	 */
	private String baseline = "classpath:db/migrate-baseline.txt";

	public ComparePolicy getCompare() {
		return this.compare;
	}

	public void setCompare(ComparePolicy compare) {
		this.compare = compare;
	}

	public List<String> getInclude() {
		return this.include;
	}

	public void setInclude(List<String> include) {
		this.include = include;
	}

	public List<String> getExclude() {
		return this.exclude;
	}

	public void setExclude(List<String> exclude) {
		this.exclude = exclude;
	}

	public String getBaseline() {
		return this.baseline;
	}

	public void setBaseline(String baseline) {
		this.baseline = baseline;
	}

}
