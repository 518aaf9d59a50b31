package dev.perennial.server;

import dev.perennial.config.Home;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** Starts the embedded server of a home while the program is still being put together, for either takes a second or more. */
public final class ServerAhead implements ApplicationContextInitializer<GenericApplicationContext> {

    private final Home home;

    public ServerAhead(Home home) {
        this.home = home;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        Environment settings = context.getEnvironment();
        if (DatabaseConfiguration.isEmbedded(settings)) {
            CompletableFuture<EmbeddedServer> server = new CompletableFuture<>();
            new Thread(() -> open(settings, server), "database-ahead").start();
            context.registerBean("embeddedServer", EmbeddedServer.class, () -> opened(server));
            context.addApplicationListener((ApplicationListener<ApplicationFailedEvent>) failed -> close(server));
        }
    }

    private void open(Environment settings, CompletableFuture<EmbeddedServer> server) {
        try {
            server.complete(EmbeddedServer.open(home.db(), settings));
        } catch (RuntimeException | Error failure) {
            server.completeExceptionally(failure);
        }
    }

    private static EmbeddedServer opened(CompletableFuture<EmbeddedServer> server) {
        try {
            return server.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof DatabaseUnavailable reason ? reason : failure;
        }
    }

    private static void close(CompletableFuture<EmbeddedServer> server) {
        try {
            server.join().close();
        } catch (CompletionException neverStarted) {
            // What it failed with is told by whoever asked for it.
        }
    }
}
