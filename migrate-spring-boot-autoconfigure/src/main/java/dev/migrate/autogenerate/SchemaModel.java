package dev.migrate.autogenerate;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the entities of a persistence unit want the database to hold.
 */
public interface SchemaModel {

	/**
	 * The name of the persistence unit, for messages.
	 * @return the name
	 */
	String name();

	/**
	 * The schemas (MySQL: databases) that the entities name, besides the default one.
	 * @return the raw names
	 */
	Set<String> schemas();

	/**
	 * Write the statements that create all the model wants in a database that holds
	 * nothing, in the order to run them. Running them asks nothing of the database's
	 * present content.
	 * @param namespaces maps the schema that an entity names to the one that is written
	 * instead, such as a scratch schema; objects without a schema are written without one
	 * @return the statements, without a terminator
	 */
	List<String> ddl(UnaryOperator<String> namespaces);

	/**
	 * What the model knows beyond that which a database that was created from it could
	 * tell.
	 * @return the facts
	 */
	ModelFacts facts();

}
