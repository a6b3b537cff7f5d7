package dev.migrate.dialect.ddl;

/**
 * A typed operation needs Hibernate's knowledge of types, and Hibernate is not there.
 */
public class MissingHibernateException extends RuntimeException {

	/**
	 * Create the exception.
	 * @param type the type that cannot be named
	 * @param database the database
	 * @param cause the failure to find Hibernate
	 */
	public MissingHibernateException(String type, String database, ClassNotFoundException cause) {
		super("The type " + type + " needs Hibernate to find its name on " + database
				+ ". Add the dependency org.hibernate.orm:hibernate-core (spring-boot-starter-data-jpa brings it),"
				+ " or name the type as the database does with custom(\"...\"), or write SQL with op.execute(\"...\").",
				cause);
	}

}
