package dev.migrate.hibernate.app;

import java.math.BigDecimal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A converter without a constructor that Hibernate could call.
 */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<Money, String> {

	private final Rates rates;

	public MoneyConverter(Rates rates) {
		this.rates = rates;
	}

	@Override
	public String convertToDatabaseColumn(Money money) {
		return money.amount().multiply(this.rates.rate()).toPlainString();
	}

	@Override
	public Money convertToEntityAttribute(String text) {
		return new Money(new BigDecimal(text));
	}

}
