package dev.migrate.hibernate.torture;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

/**
 * Every kind of inheritance, each with another kind of generated id.
 */
public final class Inheritance {

	private Inheritance() {
	}

	/** Not a table. */
	@MappedSuperclass
	public abstract static class Dated {

		private LocalDate created;

	}

	/** A table for each class of the hierarchy. */
	@Entity(name = "Vehicle")
	@Table(name = "vehicle")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	public static class Vehicle extends Dated {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vehicle_ids")
		@SequenceGenerator(name = "vehicle_ids", sequenceName = "vehicle_ids", allocationSize = 20, initialValue = 5)
		private Long id;

		private String plate;

	}

	/** Joined. */
	@Entity(name = "Car")
	@Table(name = "car")
	public static class Car extends Vehicle {

		private int seats;

	}

	/** Joined by another column. */
	@Entity(name = "Truck")
	@Table(name = "truck")
	@PrimaryKeyJoinColumn(name = "vehicle_id")
	public static class Truck extends Vehicle {

		@Column(nullable = false)
		private double payload;

	}

	/** One table for the hierarchy. */
	@Entity(name = "Payment")
	@Table(name = "payment")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	@DiscriminatorColumn(name = "kind", length = 10)
	public abstract static class Payment {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE, generator = "payment_ids")
		@TableGenerator(name = "payment_ids", table = "id_table", pkColumnName = "for_table", valueColumnName = "taken",
				pkColumnValue = "payment", initialValue = 100)
		private Long id;

		private long cents;

	}

	/** In the table of payments. */
	@Entity(name = "CardPayment")
	@DiscriminatorValue("CARD")
	public static class CardPayment extends Payment {

		@Column(length = 19, nullable = false)
		private String cardNumber;

	}

	/** In the table of payments. */
	@Entity(name = "CashPayment")
	@DiscriminatorValue("CASH")
	public static class CashPayment extends Payment {

		private String currency;

	}

	/** A whole table for each concrete class. */
	@Entity(name = "Figure")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	public abstract static class Figure {

		@Id
		@GeneratedValue
		private Long id;

		@Column(nullable = false)
		private String title;

	}

	/** A whole table. */
	@Entity(name = "Circle")
	@Table(name = "circle")
	public static class Circle extends Figure {

		private double radius;

	}

	/** A whole table. */
	@Entity(name = "Square")
	@Table(name = "square")
	public static class Square extends Figure {

		private double side;

	}

}
