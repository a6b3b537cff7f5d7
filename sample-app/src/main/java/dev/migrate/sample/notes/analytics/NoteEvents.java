package dev.migrate.sample.notes.analytics;

import java.time.ZoneOffset;

import dev.migrate.sample.notes.NoteAdded;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records which notes were added, as far as its database can take it.
 */
class NoteEvents {

	private static final Log logger = LogFactory.getLog(NoteEvents.class);

	private final JdbcClient jdbc;

	NoteEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void record(NoteAdded event) {
		try {
			this.jdbc.sql("INSERT INTO note_events (author, happened_at) VALUES (?, ?)")
				.params(event.author(), event.when().atOffset(ZoneOffset.UTC))
				.update();
		}
		catch (DataAccessException ex) {
			logger.warn("A note was added and not recorded", ex);
		}
	}

	long count() {
		return this.jdbc.sql("SELECT count(*) FROM note_events").query(Long.class).single();
	}

}
