package dev.migrate.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of the application's revisions. The context holds no more of the application
 * than its {@link javax.sql.DataSource}, its revisions and its entities; nothing is
 * migrated at startup. Test methods may take a parameter of type {@link Migrations}.
 * <p>
 * A class that implements {@link MigrationChecks} has the checks that every history
 * should pass: <pre class="code">
 * &#064;MigrationTest
 * class MigrationTests implements MigrationChecks {
 *
 * }
 * </pre>
 * <p>
 * Revisions run in a scratch database of the same kind as the application's, which is
 * made for the test and dropped after it: in memory for H2 and HSQLDB, in a temporary
 * file for SQLite, on the same server for PostgreSQL, MariaDB and MySQL. What the
 * application's own database holds is neither read nor changed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(MigrationTestContextBootstrapper.class)
@ExtendWith({ SpringExtension.class, MigrationsParameterResolver.class })
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(MigrationTypeExcludeFilter.class)
@ImportAutoConfiguration
public @interface MigrationTest {

	/**
	 * The revisions that need no downgrade, by their ids or the starts of them. A
	 * revision that has no downgrade and is not listed fails
	 * {@link MigrationChecks#eachRevisionCanBeUndoneAndRepeated}, so that none loses its
	 * way back unnoticed.
	 * @return the ids
	 */
	String[] irreversible() default {};

	/**
	 * Properties to add to the environment before the test runs, as
	 * {@literal name=value}.
	 * @return the properties
	 */
	String[] properties() default {};

	/**
	 * Whether components of the application are left out, except Java revisions and
	 * {@link dev.migrate.autogenerate.AutogenerateCustomizer}s.
	 * @return whether to use the default filters
	 */
	boolean useDefaultFilters() default true;

	/**
	 * Components to add that would be left out.
	 * @return the filters
	 */
	ComponentScan.Filter[] includeFilters() default {};

	/**
	 * Components to leave out that would be added.
	 * @return the filters
	 */
	ComponentScan.Filter[] excludeFilters() default {};

	/**
	 * Auto-configurations to leave out.
	 * @return the classes
	 */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

}
