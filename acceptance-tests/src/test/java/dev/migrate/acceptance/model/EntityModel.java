package dev.migrate.acceptance.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;

/**
 * The entities of an application.
 *
 * @param name the name, for messages
 * @param classes the entities, embeddables and converters, by the kind of database
 * @param settings what the application tells Hibernate
 * @param parameters what the application adds to the URL of a database
 * @param invalid why Hibernate's own DDL is not valid on a database
 */
public record EntityModel(String name, Function<TestDatabase, List<Class<?>>> classes, Map<String, Object> settings,
		Map<TestDatabase, String> parameters, Map<TestDatabase, String> invalid) {

	/**
	 * Create a model that is valid on every database.
	 * @param name the name
	 * @param classes the entities
	 * @return the model
	 */
	public static EntityModel of(String name, Class<?>... classes) {
		List<Class<?>> all = List.of(classes);
		return new EntityModel(name, (database) -> all, Map.of(), Map.of(), Map.of());
	}

	/**
	 * Create a model of all that are nested in a class.
	 * @param name the name
	 * @param holder the class
	 * @return the model
	 */
	public static EntityModel nestedIn(String name, Class<?> holder) {
		return of(name, holder.getDeclaredClasses());
	}

	/**
	 * The same model, connecting with a parameter.
	 * @param database where
	 * @param parameter the parameter, as the database wants it at the end of its URL
	 * @return a new model
	 */
	public EntityModel connecting(TestDatabase database, String parameter) {
		return new EntityModel(this.name, this.classes, this.settings, with(this.parameters, database, parameter),
				this.invalid);
	}

	/**
	 * The same model, which Hibernate itself cannot create on a database.
	 * @param database where
	 * @param reason why
	 * @return a new model
	 */
	public EntityModel invalidOn(TestDatabase database, String reason) {
		return new EntityModel(this.name, this.classes, this.settings, this.parameters,
				with(this.invalid, database, reason));
	}

	/**
	 * Why the model cannot be had on a database.
	 * @param database the database
	 * @return the reason, empty if it can be had
	 */
	public Optional<String> whyInvalidOn(TestDatabase database) {
		return Optional.ofNullable(this.invalid.get(database));
	}

	/**
	 * The database as the application would connect to it.
	 * @param schema the database
	 * @return the same database, closed along with the given one
	 */
	public TestSchema connecting(TestSchema schema) {
		return schema.withUrlSuffix(this.parameters.getOrDefault(schema.database(), ""));
	}

	@Override
	public String toString() {
		return this.name;
	}

	private static Map<TestDatabase, String> with(Map<TestDatabase, String> map, TestDatabase key, String value) {
		Map<TestDatabase, String> result = new HashMap<>(map);
		result.put(key, value);
		return Map.copyOf(result);
	}

}
