package dev.migrate.script;

import org.springframework.core.io.Resource;

/**
 * A file that was found below a location.
 *
 * @param path the path to show to users
 * @param identity the same for the same file, however it was found
 * @param resource the file
 */
record ScriptFile(String path, String identity, Resource resource) {

}
