package dev.perennial.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.env.StandardEnvironment;

/** Another perennial on the same home: opens the server, writes 42, says so, and leaves when its input ends. */
final class OtherProcess {

    private OtherProcess() {}

    static Process start(Path varDb) throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        varDb.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = other.inputReader(StandardCharsets.UTF_8).readLine();
        if (!"ready".equals(said)) {
            throw new IOException("The other process said: " + said);
        }
        return other;
    }

    public static void main(String[] args) throws IOException {
        try (EmbeddedServer server = EmbeddedServer.open(Path.of(args[0]), new StandardEnvironment())) {
            EmbeddedServerTest.write(server, 42);
            System.out.println("ready");
            System.in.readAllBytes();
        }
    }
}
