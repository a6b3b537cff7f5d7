package dev.migrate.test;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application whose revisions are tested.
 */
@SpringBootApplication
class TestApplication {

}
