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

    private static long physicalMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
    }
}
