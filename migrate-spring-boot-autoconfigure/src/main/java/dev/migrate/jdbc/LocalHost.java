package dev.migrate.jdbc;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * This machine's name, for people who look for the process that migrates.
 */
public final class LocalHost {

	private LocalHost() {
	}

	/**
	 * This process, on this machine.
	 * @return such as {@code process 4711 on web-1}
	 */
	static String thisProcess() {
		return "process " + ProcessHandle.current().pid() + " on " + name();
	}

	/**
	 * The name.
	 * @return the host name, or {@code localhost} if the machine does not know it
	 */
	public static String name() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

}
