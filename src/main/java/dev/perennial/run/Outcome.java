package dev.perennial.run;

import org.jspecify.annotations.Nullable;

/** How a run ended, as people and schedulers are told. */
public record Outcome(Ending ending, @Nullable Throwable cause) {

    /** The endings and their exit codes. */
    public enum Ending {
        DONE(0),
        ALREADY_DONE(0),
        FAILED(1),
        BUSY(3),
        SAFETY_STOP(4),
        STOPPED(143);

        private final int exitCode;

        Ending(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    static Outcome of(Ending ending) {
        return new Outcome(ending, null);
    }

    static Outcome failed(Throwable cause) {
        return new Outcome(hasSafetyStop(cause) ? Ending.SAFETY_STOP : Ending.FAILED, cause);
    }

    public boolean good() {
        return ending == Ending.DONE || ending == Ending.ALREADY_DONE;
    }

    private static boolean hasSafetyStop(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SafetyStop) {
                return true;
            }
        }
        return false;
    }
}
