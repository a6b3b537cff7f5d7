package dev.migrate.script;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * What a file comes to, byte for byte: its CRC-32 in the upper and the lower half of its
 * length in the lower 32 bits. It is far cheaper than a {@link Checksum}, above all in a
 * JVM that has just started, and stands in the directory of a jar, so that nothing has to
 * be unpacked; but it proves nothing against an edit made to deceive.
 */
final class Fingerprint {

	private Fingerprint() {
	}

	static long of(byte[] bytes) {
		CRC32 crc = new CRC32();
		crc.update(bytes, 0, bytes.length);
		return of(crc.getValue(), bytes.length);
	}

	/**
	 * Take the fingerprint of a stream.
	 * @param buffer where its parts are held
	 * @throws IOException if it cannot be read
	 */
	static long of(InputStream stream, CRC32 crc, byte[] buffer) throws IOException {
		crc.reset();
		long length = 0;
		for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
			crc.update(buffer, 0, read);
			length += read;
		}
		return of(crc.getValue(), length);
	}

	static long of(long crc, long length) {
		return (crc << 32) | (length & 0xFFFFFFFFL);
	}

}
