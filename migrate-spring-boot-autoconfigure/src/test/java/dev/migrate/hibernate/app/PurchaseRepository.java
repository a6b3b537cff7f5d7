package dev.migrate.hibernate.app;

import org.springframework.data.repository.CrudRepository;

/**
 * Makes Spring Data ask for the entities.
 */
public interface PurchaseRepository extends CrudRepository<Purchase, Long> {

}
