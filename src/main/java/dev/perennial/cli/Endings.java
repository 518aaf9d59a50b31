package dev.perennial.cli;

import dev.perennial.batch.Outcome;
import dev.perennial.config.Home;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Says how a run ended, and what to do if it did not end well. */
record Endings(PrintWriter out, PrintWriter err, Home home) {

    int tell(String what, Outcome outcome) {
        switch (outcome.ending()) {
            case DONE -> out.println(what + " is done.");
            case ALREADY_DONE -> out.println(what + " was already done; nothing was changed.");
            case BUSY ->
                err.println(
                        "perennial: another run is active on this database; wait for it to end. Nothing was changed.");
            case STOPPED -> err.println("perennial: stopped as asked; the same command goes on from here.");
            case SAFETY_STOP -> err.println("perennial: " + why(outcome.cause()));
            case FAILED -> {
                return failed(outcome);
            }
        }
        return outcome.ending().exitCode();
    }

    private int failed(Outcome outcome) {
        Throwable cause = outcome.cause();
        int exitCode = cause == null ? Failures.FAILED : Failures.tell(cause, err);
        err.println("The same command goes on where it stopped. Details: "
                + home.logs().resolve("perennial.log"));
        return exitCode;
    }

    private static String why(@Nullable Throwable cause) {
        return cause == null ? "stopped by a safety limit" : Failures.innermost(cause);
    }
}
