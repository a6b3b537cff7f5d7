package dev.migrate.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import com.sun.management.ThreadMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.apache.commons.logging.LogFactory;

/**
 * What runs in a JVM of its own: opens a pool, and measures a contender once (cold) or
 * after some repetitions (warm).
 */
final class Probe {

	/**
	 * Loaded right before and after what is measured, to be found in the log of classes.
	 */
	private static final class Begin {

	}

	private static final class End {

	}

	private final Contender contender;

	private final String location;

	private final History history;

	private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private Probe(Contender contender, String location, History history) {
		this.contender = contender;
		this.location = location;
		this.history = history;
	}

	/**
	 * Measure.
	 * @param args contender, location, size of the history, URL, user, password, how
	 * often to repeat before measuring, how often to measure, and whether to forget the
	 * last revision before each repetition; with several URLs, one for each repetition
	 */
	public static void main(String[] args) throws SQLException, IOException, ClassNotFoundException {
		// An application logs long before it has a pool
		LogFactory.getLog(Probe.class).debug("Measuring");
		Probe probe = new Probe(Contender.valueOf(args[0]), args[1], new History(Integer.parseInt(args[2])));
		int repetitions = Integer.parseInt(args[6]);
		int samples = Integer.parseInt(args[7]);
		List<String> urls = List.of(args[3].split(","));
		if (urls.size() == 1) {
			try (HikariDataSource pool = pool(urls.get(0), args[4], args[5])) {
				probe.run(pool, repetitions, samples, Boolean.parseBoolean(args[8]));
			}
			return;
		}
		for (int i = 0; i < urls.size(); i++) {
			try (HikariDataSource pool = pool(urls.get(i), args[4], args[5])) {
				probe.run(pool, (i < repetitions) ? 1 : 0, (i < repetitions) ? 0 : 1, false);
			}
		}
	}

	private static HikariDataSource pool(String url, String user, String password) throws SQLException {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setUsername(user);
		config.setPassword(password);
		config.setMaximumPoolSize(2);
		HikariDataSource pool = new HikariDataSource(config);
		try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SELECT 1");
		}
		return pool;
	}

	private void run(HikariDataSource pool, int repetitions, int samples, boolean pending)
			throws SQLException, IOException, ClassNotFoundException {
		for (int i = 0; i < repetitions; i++) {
			forget(pool, pending && i > 0);
			this.contender.migrate(pool, this.location);
		}
		for (int i = 0; i < samples; i++) {
			forget(pool, pending && repetitions + i > 0);
			System.out.println(measure(pool).format());
		}
	}

	private void forget(HikariDataSource pool, boolean pending) throws SQLException {
		if (pending) {
			try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
				statement.execute(this.contender.forgetLast(this.history));
				statement.execute(this.history.undoLast());
			}
		}
	}

	private Sample measure(HikariDataSource pool) throws SQLException, IOException, ClassNotFoundException {
		Class.forName(Begin.class.getName());
		long bytes = this.threads.getCurrentThreadAllocatedBytes();
		long cpu = this.threads.getCurrentThreadCpuTime();
		long start = System.nanoTime();
		this.contender.migrate(pool, this.location);
		long nanos = System.nanoTime() - start;
		cpu = this.threads.getCurrentThreadCpuTime() - cpu;
		bytes = this.threads.getCurrentThreadAllocatedBytes() - bytes;
		Class.forName(End.class.getName());
		return new Sample(nanos, cpu, bytes, 0, 0);
	}

}
