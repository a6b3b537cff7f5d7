package dev.migrate.command.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of an application that is asked to {@code db}.
 *
 * @param command what follows {@code db}: the verb and its options
 * @param application what is meant for the application: all before {@code db}, and after
 * it options that look like properties, such as {@code --spring.profiles.active=prod}
 */
record CommandArguments(List<String> command, List<String> application) {

	private static final String NAME = "db";

	private static final String DIRECTORY = "--directory";

	private static final String DATABASE = "--database";

	/** The options of all verbs that take the next argument as their value. */
	private static final Set<String> VALUED = Set.of(DIRECTORY, DATABASE, "-x");

	/** No option of a verb has a dot in its name. */
	private static final Pattern PROPERTY = Pattern.compile("--[\\w-]+(\\[\\w+])?\\.[^=]+(=.*)?", Pattern.DOTALL);

	/**
	 * The application is asked to {@code db} if that is its first argument that is no
	 * option.
	 */
	static boolean isCommand(String[] args) {
		for (String arg : args) {
			if (!arg.startsWith("--")) {
				return arg.equals(NAME);
			}
		}
		return false;
	}

	/**
	 * The locations that {@code --directory} stands for. It is read here, since the
	 * application needs them before a verb is.
	 * @return the value for the locations of the database, or {@code null} if it is not
	 * given
	 */
	@Nullable String locations() {
		String directory = option(DIRECTORY);
		return (directory != null) ? location(directory) : null;
	}

	/** The property that {@code --directory} sets. */
	String locationsProperty() {
		String database = option(DATABASE);
		return (database == null || database.equals("default") || database.equals("all")) ? "migrate.locations"
				: "migrate.databases." + database + ".locations";
	}

	private @Nullable String option(String name) {
		for (int i = 0; i < this.command.size(); i++) {
			String argument = this.command.get(i);
			if (argument.startsWith(name + "=")) {
				return argument.substring(name.length() + 1);
			}
			if (argument.equals(name) && i + 1 < this.command.size()) {
				return this.command.get(i + 1);
			}
		}
		return null;
	}

	/**
	 * The verb. It is read here too, since the application needs to know what is wanted
	 * of it before its beans are made.
	 * @return the name of the verb, empty if there is none
	 */
	String verb() {
		for (int i = 0; i < this.command.size(); i++) {
			String argument = this.command.get(i);
			if (!argument.startsWith("-")) {
				return argument;
			}
			if (VALUED.contains(argument)) {
				i++;
			}
		}
		return "";
	}

	private static String location(String directory) {
		return (directory.startsWith("file:") || directory.startsWith("classpath")) ? directory : "file:" + directory;
	}

	static CommandArguments parse(String[] args) {
		List<String> command = new ArrayList<>();
		List<String> application = new ArrayList<>();
		int start = List.of(args).indexOf(NAME);
		for (int i = 0; i < args.length; i++) {
			if (i < start || (i > start && PROPERTY.matcher(args[i]).matches())) {
				application.add(args[i]);
			}
			else if (i > start) {
				command.add(args[i]);
			}
		}
		return new CommandArguments(List.copyOf(command), List.copyOf(application));
	}

}
