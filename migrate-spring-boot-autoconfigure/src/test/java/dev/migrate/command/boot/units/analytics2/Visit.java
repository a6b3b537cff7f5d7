package dev.migrate.command.boot.units.analytics2;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity(name = "Visit")
class Visit {

	@Id
	private Long id;

	@Column(nullable = false)
	private String page;

	private Integer seconds;

}
