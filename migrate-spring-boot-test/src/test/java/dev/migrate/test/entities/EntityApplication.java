package dev.migrate.test.entities;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application whose entities are compared.
 */
@SpringBootApplication
class EntityApplication {

}
