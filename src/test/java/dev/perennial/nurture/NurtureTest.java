package dev.perennial.nurture;

import dev.perennial.server.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two paths: {@code money} for leads without a budget, above {@code rest} for everybody in nurture. */
abstract class NurtureTest {

    private static final TestDatabase SERVER = TestDatabase.migrated();

    NurtureWorld world;

    @BeforeEach
    void open(@TempDir Path home) {
        world = new NurtureWorld(SERVER, home);
        world.path("money", 50, "no budget", """
                re-entry: after 30 days
                exhausted: { stage: dormant, reason: nothing left, after: 5 days }
                """);
        world.touch("money", "01-hello", "0 days", "");
        world.touch("money", "02-price", "7 days", "");
        world.path("rest", 10, "", """
                exhausted: { next-action: Call once more, within: 10 days, after: 3 days }
                """);
        world.touch("rest", "01-hello", "0 days", "");
        world.touch("rest", "02-german", "2 days", "when: 'country == \"AT\"'");
        world.touch("rest", "03-story", "3 days", "");
        world.restart();
    }

    @AfterEach
    void close() {
        world.close();
    }
}
