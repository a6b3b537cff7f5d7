package dev.migrate.revision;

/**
 * What the revision graph refuses, with a message that is meant for the person at the
 * keyboard: it says what is wrong and what to type next.
 */
public abstract sealed class RevisionException extends RuntimeException
		permits AmbiguousRevisionException, InvalidHistoryException, MultipleHeadsException, RevisionRangeException,
		RevisionRequestException, UnknownRevisionException {

	RevisionException(String message) {
		super(message);
	}

}
