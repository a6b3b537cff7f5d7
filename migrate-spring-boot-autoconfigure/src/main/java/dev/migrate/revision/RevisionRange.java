package dev.migrate.revision;

import org.jspecify.annotations.Nullable;

/**
 * A range {@code [start]:[end]}, as {@code --sql} and {@code history} take it.
 *
 * @param start where the range starts, {@code null} if nothing was written
 * @param end where the range ends, {@code null} if nothing was written
 */
public record RevisionRange(@Nullable String start, @Nullable String end) {

	/**
	 * Parse a target of upgrade, downgrade or stamp in {@code --sql} mode: {@code end} or
	 * {@code start:end}.
	 * @param target the target as typed
	 * @return the range
	 * @throws RevisionRequestException if there are several colons
	 */
	public static RevisionRange parse(String target) {
		int colon = target.indexOf(':');
		return (colon < 0) ? new RevisionRange(null, emptyToNull(target.strip())) : split(target, colon);
	}

	/**
	 * Parse the range of {@code history -r}.
	 * @param range the range as typed
	 * @return the range
	 * @throws RevisionRequestException if there is not exactly one colon
	 */
	public static RevisionRange parseHistory(String range) {
		int colon = range.indexOf(':');
		if (colon < 0) {
			throw new RevisionRequestException("'" + range + "' is not a range. Write start:end, start: or :end; '"
					+ range + ":' lists everything since.");
		}
		return split(range, colon);
	}

	private static RevisionRange split(String text, int colon) {
		if (text.indexOf(':', colon + 1) >= 0) {
			throw new RevisionRequestException("'" + text + "' has more than one colon. A range is start:end.");
		}
		return new RevisionRange(emptyToNull(text.substring(0, colon).strip()),
				emptyToNull(text.substring(colon + 1).strip()));
	}

	private static @Nullable String emptyToNull(String text) {
		return text.isEmpty() ? null : text;
	}

	@Override
	public String toString() {
		return ((this.start != null) ? this.start : "") + ":" + ((this.end != null) ? this.end : "");
	}

}
