package dev.migrate.autogenerate;

import java.util.List;

import javax.sql.DataSource;

/**
 * The models of the application's entities, one for each entity manager factory. Asking
 * for them neither builds a session factory nor touches a schema.
 */
public interface EntityModels {

	/**
	 * The models of the entities that are kept in one of several databases.
	 * @param dataSource the data source of the database, as the application's beans have
	 * it
	 * @return the models of those entity manager factories that use the data source,
	 * maybe behind proxies; none if there are no entities
	 * @throws RuntimeException if the entities cannot be read; the message says why
	 */
	List<SchemaModel> forDatabase(DataSource dataSource);

	/**
	 * The models of the entities of an application that migrates one database: those that
	 * use the data source, else that of the only entity manager factory, which may use
	 * another data source for the same database.
	 * @param dataSource the data source of the database, as the application's beans have
	 * it
	 * @return the models; none if there are no entities
	 * @throws RuntimeException if the entities cannot be read; the message says why
	 */
	List<SchemaModel> forOnlyDatabase(DataSource dataSource);

	/**
	 * The model of the entities of an entity manager factory.
	 * @param name the name of the bean
	 * @return the model
	 * @throws RuntimeException if there is no such bean, or its entities cannot be read;
	 * the message says why
	 */
	SchemaModel forEntityManagerFactory(String name);

	/**
	 * Forget what was read, so that its memory can be had again; for an application that
	 * goes on after it compared its entities.
	 */
	void release();

}
