package dev.migrate.hibernate.app;

import java.math.BigDecimal;

/**
 * What the converter needs.
 */
public class Rates {

	BigDecimal rate() {
		return BigDecimal.ONE;
	}

}
