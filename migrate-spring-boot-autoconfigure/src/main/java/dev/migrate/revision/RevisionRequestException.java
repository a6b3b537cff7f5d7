package dev.migrate.revision;

/**
 * A request that makes no sense as it stands, such as overlapping targets or a new
 * revision on top of one that is not a head.
 */
public final class RevisionRequestException extends RevisionException {

	RevisionRequestException(String message) {
		super(message);
	}

}
