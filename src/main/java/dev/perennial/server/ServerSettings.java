package dev.perennial.server;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.springframework.core.env.Environment;

/**
 * What the embedded server is started with; it matters only to who starts it.
 *
 * @param bufferPool such as 256M
 * @param waitsForDisk false where a crash of the machine may cost all of it
 */
record ServerSettings(String bufferPool, boolean waitsForDisk) {

    static final ServerSettings DEFAULT = new ServerSettings(bufferPoolOf(physicalMemory()), true);

    static ServerSettings of(Environment settings) {
        return new ServerSettings(
                settings.getProperty("perennial.database.buffer-pool", DEFAULT.bufferPool()),
                settings.getProperty("perennial.wait-for-disk", Boolean.class, DEFAULT.waitsForDisk()));
    }

    /** An eighth of the machine's memory, but no less than a small night needs and no more than a large one can use. */
    static String bufferPoolOf(long memoryBytes) {
        return Math.max(256, Math.min(2048, memoryBytes >> 23)) + "M";
    }

    /** Half of the pool: a night writes much at once, and a short log makes it wait for the disk. */
    String log() {
        String number = bufferPool.replaceAll("\\D", "");
        boolean inMegabytes = bufferPool.equals(number + "M") && number.length() < 9;
        return (inMegabytes ? Math.max(512, Integer.parseInt(number) / 2) : 512) + "M";
    }

    private static long physicalMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
    }
}
