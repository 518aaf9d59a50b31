package dev.perennial.server;

import com.sun.management.OperatingSystemMXBean;
import dev.perennial.config.InvalidConfiguration;
import dev.perennial.config.Problem;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * What the embedded server is started with; it matters only to who starts it.
 *
 * @param bufferPool such as 256M
 * @param waitsForDisk false where a crash of the machine may cost all of it
 */
record ServerSettings(String bufferPool, boolean waitsForDisk) {

    private static final String BUFFER_POOL = "perennial.database.buffer-pool";
    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,11}|[1-9]\\d{0,6}[KMGkmg]");

    static final ServerSettings DEFAULT = new ServerSettings(bufferPoolOf(physicalMemory()), true);

    static ServerSettings of(Environment settings) {
        return new ServerSettings(
                bufferPool(settings),
                settings.getProperty("perennial.wait-for-disk", Boolean.class, DEFAULT.waitsForDisk()));
    }

    /** Throws {@link InvalidConfiguration} when it is no size. */
    static String bufferPool(Environment settings) {
        String bufferPool = settings.getProperty(BUFFER_POOL, DEFAULT.bufferPool());
        if (!SIZE.matcher(bufferPool).matches()) {
            throw new InvalidConfiguration(Problem.inWholeFile(
                    "config/application.yaml",
                    BUFFER_POOL + " is '" + bufferPool
                            + "', which is no size of memory; write a number and M or G, such as 512M"));
        }
        return bufferPool;
    }

    /**
     * A quarter of the machine's memory, but no less than a small night needs and no more than a large one can use. Pages that do not
     * fit in are written in the middle of a night, and twice, to make room for others.
     */
    static String bufferPoolOf(long memoryBytes) {
        return Math.max(256, Math.min(8192, memoryBytes >> 22)) + "M";
    }

    /** Half of the pool: a night writes much at once, and a short log makes it wait for the disk. */
    String log() {
        long pool = DataSize.parse(bufferPool.toUpperCase(Locale.ROOT) + "B").toMegabytes();
        return Math.max(512, Math.min(1024, pool / 2)) + "M";
    }

    private static long physicalMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
    }
}
