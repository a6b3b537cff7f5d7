package dev.migrate.command;

import dev.migrate.runtime.MigratorSettings;
import picocli.CommandLine.IVersionProvider;

/**
 * What {@code --version} prints.
 */
final class CommandVersion implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "migrate-spring-boot " + MigratorSettings.DEFAULTS.toolVersion() };
	}

}
