package dev.migrate.hibernate.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

/**
 * An entity with something of everything.
 */
@Entity
@Table(indexes = { @Index(name = "purchase_by_state", columnList = "state"), @Index(columnList = "note") },
		uniqueConstraints = @UniqueConstraint(name = "purchase_number", columnNames = "orderNumber"))
public class Purchase {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchase_ids")
	@SequenceGenerator(name = "purchase_ids", sequenceName = "purchase_ids", allocationSize = 50)
	private Long id;

	@Column(nullable = false, length = 40)
	private String orderNumber;

	private Money total;

	@ColumnDefault("'new'")
	@Check(constraints = "state <> ''")
	private String state;

	@Column(unique = true)
	private String note;

	public Long getId() {
		return this.id;
	}

}
