package dev.migrate.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Set;

import com.sun.management.ThreadMXBean;
import dev.migrate.revision.RevisionPlanner;
import org.apache.commons.logging.LogFactory;

/**
 * What runs in a JVM of its own: reads a history, builds its graph and plans an upgrade
 * of an empty database; or does no more than a start with nothing to do.
 */
public final class LoadProbe {

	private LoadProbe() {
	}

	/**
	 * Measure.
	 * @param args the location, the number of revisions, and whether to read them
	 */
	public static void main(String[] args) {
		LogFactory.getLog(LoadProbe.class).debug("Measuring");
		HistoryFiles history = new HistoryFiles(LoadProbe.class.getClassLoader(), args[0]);
		int size = Integer.parseInt(args[1]);
		boolean read = Boolean.parseBoolean(args[2]);
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long bytes = threads.getCurrentThreadAllocatedBytes();
		long cpu = threads.getCurrentThreadCpuTime();
		long start = System.nanoTime();
		int found = read ? plan(history) : count(history);
		long nanos = System.nanoTime() - start;
		cpu = threads.getCurrentThreadCpuTime() - cpu;
		bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
		if (found != size) {
			throw new IllegalStateException(found + " revisions were found in " + args[0]);
		}
		System.out.println(new Sample(nanos, cpu, bytes, 0, 0).format());
	}

	private static int plan(HistoryFiles history) {
		return new RevisionPlanner(history.get().graph()).upgrade("heads", Set.of()).size();
	}

	private static int count(HistoryFiles history) {
		long[] fingerprints = history.fingerprints();
		return (fingerprints != null) ? fingerprints.length : -1;
	}

}
