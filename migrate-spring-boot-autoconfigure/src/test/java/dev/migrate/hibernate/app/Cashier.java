package dev.migrate.hibernate.app;

import jakarta.annotation.PostConstruct;

/**
 * Queries when it is made.
 */
public class Cashier {

	private final PurchaseRepository purchases;

	public Cashier(PurchaseRepository purchases) {
		this.purchases = purchases;
	}

	@PostConstruct
	void count() {
		ShopApplication.EVENTS.add("cashier found " + this.purchases.count());
	}

}
