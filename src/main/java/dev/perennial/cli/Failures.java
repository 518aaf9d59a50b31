package dev.perennial.cli;

import dev.perennial.config.InvalidConfiguration;
import dev.perennial.match.Unusable;
import dev.perennial.server.DatabaseUnavailable;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into a sentence and an exit code. The whole story goes to the log. */
final class Failures {

    static final int FAILED = 1;
    static final int CONFIGURATION = 2;

    private Failures() {}

    static int tell(Throwable failure, PrintWriter err) {
        Optional<InvalidConfiguration> configuration = cause(failure, InvalidConfiguration.class);
        if (configuration.isPresent()) {
            configuration.get().problems().forEach(err::println);
            return CONFIGURATION;
        }
        Optional<UsageError> usage = cause(failure, UsageError.class);
        if (usage.isPresent()) {
            err.println("perennial: " + usage.get().getMessage());
            return CONFIGURATION;
        }
        Optional<Unusable> unusable = cause(failure, Unusable.class);
        if (unusable.isPresent()) {
            err.println("perennial: " + unusable.get().getMessage());
            return CONFIGURATION;
        }
        Optional<DatabaseUnavailable> database = DatabaseUnavailable.in(failure);
        if (database.isPresent()) {
            err.println("perennial: " + database.get().getMessage());
            return database.get().refused() ? CONFIGURATION : FAILED;
        }
        LoggerFactory.getLogger(Failures.class).error("The command failed.", failure);
        err.println("perennial: " + innermost(failure));
        return FAILED;
    }

    /** What went wrong first. Where a file was in the way, the sentence that names it, with the system's reason. */
    static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !namesItsFile(cause)) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : withReason(message, cause.getCause());
    }

    private static boolean namesItsFile(Throwable failure) {
        return failure instanceof UncheckedIOException
                && !String.valueOf(failure.getCause()).equals(failure.getMessage());
    }

    private static String withReason(String message, @Nullable Throwable reason) {
        String words = reason == null ? null : reason.getMessage();
        return words == null || message.contains(words) ? message : message + " (" + words + ")";
    }

    private static <T extends Throwable> Optional<T> cause(@Nullable Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
