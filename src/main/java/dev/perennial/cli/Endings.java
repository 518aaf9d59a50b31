package dev.perennial.cli;

import dev.perennial.config.Home;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.run.Outcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
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

    /** A run that took files also tells of those that it held: all else is done, but a person must look at them. */
    int tell(String what, Outcome outcome, Supplier<List<LedgerFile>> files) {
        int exitCode = tell(what, outcome);
        if (outcome.ending() != Outcome.Ending.DONE) {
            return exitCode;
        }
        long held = files.get().stream()
                .filter(file -> file.state() == FileState.HELD)
                .count();
        if (held == 0) {
            return exitCode;
        }
        err.println("perennial: " + (held == 1 ? "one file is" : held + " files are")
                + " held for bad rows, and nothing of it is used; perennial status says how to release or reject it.");
        return Outcome.Ending.SAFETY_STOP.exitCode();
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
