package dev.migrate.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@link Migration} a revision of the graph. The annotation says what the header
 * of a SQL revision says; the class name means nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

	/**
	 * The full identifier.
	 * @return the id
	 */
	String id();

	/**
	 * The ids this revision follows: none for a base, several for a merge.
	 * @return the parent ids
	 */
	String[] revises() default {};

	/**
	 * What the revision does.
	 * @return the message
	 */
	String message() default "";

	/**
	 * When it was written, such as {@code 2026-11-20T10:30:00Z}.
	 * @return an ISO 8601 instant, empty if it is not said
	 */
	String created() default "";

	/**
	 * Names that stand for this revision and for the branch it opens.
	 * @return the labels
	 */
	String[] branchLabels() default {};

	/**
	 * Ids or labels of revisions that must be applied before, without being followed.
	 * @return the dependencies
	 */
	String[] dependsOn() default {};

	/**
	 * Whether the revision runs in a transaction, where the database has transactional
	 * DDL.
	 * @return {@code false} for statements that refuse to run in one
	 */
	boolean transaction() default true;

}
