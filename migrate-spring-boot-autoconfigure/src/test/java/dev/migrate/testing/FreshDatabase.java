package dev.migrate.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test an empty database of its own, which is dropped after the test.
 * <ul>
 * <li>On a parameter of type {@link TestSchema} or {@link DataSource}: a database for
 * that parameter alone.</li>
 * <li>On a class, typically the subclass of an abstract suite: one database per test, for
 * all its parameters of type {@link TestSchema} and those of its {@code @BeforeEach} and
 * {@code @AfterEach} methods.</li>
 * </ul>
 * The server is started at first use and serves all tests of the JVM. Where it cannot be
 * had, tests fail in CI (environment variable {@code CI=true}) and are aborted elsewhere.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.PARAMETER, ElementType.TYPE })
@ExtendWith(FreshDatabaseExtension.class)
public @interface FreshDatabase {

	/**
	 * The kind of database.
	 * @return the kind of database
	 */
	TestDatabase value();

}
