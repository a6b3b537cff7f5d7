package dev.migrate.test;

import org.springframework.stereotype.Service;

/**
 * A component that has nothing to do with migrations.
 */
@Service
class SomeService {

}
