package dev.migrate.sample.notes;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The stored notes.
 */
interface NoteRepository extends Repository<Note, Long> {

	List<Note> findAllByOrderByPinnedDescCreatedAtDescIdDesc();

	Note save(Note note);

}
