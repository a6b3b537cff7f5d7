package dev.migrate.sample.notes;

import java.time.Clock;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The notes over HTTP: pinned ones first, then the newest.
 */
@RestController
@RequestMapping("/api/notes")
class NoteController {

	private final NoteRepository notes;

	private final ApplicationEventPublisher events;

	private final Clock clock = Clock.systemUTC();

	NoteController(NoteRepository notes, ApplicationEventPublisher events) {
		this.notes = notes;
		this.events = events;
	}

	@GetMapping
	List<NoteResponse> list() {
		return this.notes.findAllByOrderByPinnedDescCreatedAtDescIdDesc().stream().map(NoteResponse::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	NoteResponse add(@RequestBody NoteRequest request) {
		Note note = this.notes.save(request.toNote(this.clock.instant()));
		this.events.publishEvent(new NoteAdded(note.getAuthor(), note.getCreatedAt()));
		return NoteResponse.of(note);
	}

}
