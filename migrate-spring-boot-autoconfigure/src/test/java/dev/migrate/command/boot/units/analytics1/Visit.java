package dev.migrate.command.boot.units.analytics1;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity(name = "Visit")
class Visit {

	@Id
	private Long id;

	@Column(nullable = false)
	private String page;

}
