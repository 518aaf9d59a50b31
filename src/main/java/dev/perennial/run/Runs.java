package dev.perennial.run;

import dev.perennial.night.Calendar;
import dev.perennial.night.Night;
import dev.perennial.night.Nights;
import dev.perennial.run.Outcome.Ending;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Starts the night, or one of its jobs; refuses a second run beside it. */
@Component
public class Runs {

    /** A mistyped year must not close every night until then. */
    private static final int MOST_AT_ONCE = 400;

    private static final Logger log = LoggerFactory.getLogger(Runs.class);

    private final RunLock lock;
    private final DeadRuns deadRuns;
    private final Stopping stopping;
    private final Launch launch;
    private final Nights nights;
    private final Calendar calendar;

    Runs(RunLock lock, DeadRuns deadRuns, Stopping stopping, Launch launch, Nights nights, Calendar calendar) {
        this.lock = lock;
        this.deadRuns = deadRuns;
        this.stopping = stopping;
        this.launch = launch;
        this.nights = nights;
        this.calendar = calendar;
    }

    /**
     * Runs every night up to this one that is not closed yet, in order. Missed nights keep their clocks, but take no files
     * and send nothing: that is the newest night's, once.
     */
    public Outcome night(LocalDate date) {
        return alone(() -> {
            List<LocalDate> open = nights.upTo(date);
            if (open.size() > MOST_AT_ONCE) {
                return Outcome.failed(new SafetyStop("Until " + date + " there are " + open.size()
                        + " nights to run, and a closed night cannot be opened again. Is the date right? If so, run them"
                        + " in steps of at most " + MOST_AT_ONCE + " nights with --date."));
            }
            Outcome outcome = Outcome.of(Ending.ALREADY_DONE);
            for (LocalDate next : open) {
                outcome = one(calendar.night(next, !next.equals(date)));
                if (!outcome.good()) {
                    return outcome;
                }
            }
            return outcome;
        });
    }

    /** Runs one job for the night that is open, as often as asked. */
    public Outcome job(String name, LocalDate date) {
        return alone(() -> {
            nights.open(calendar.night(date, false));
            return launch.again(name, date);
        });
    }

    private Outcome one(Night night) {
        nights.open(night);
        Outcome outcome = launch.night(night.date(), night.missed());
        if (outcome.good()) {
            nights.close(night);
        }
        return outcome;
    }

    /** Does something that must not happen beside a run; nothing when a run is active. */
    public <T> Optional<T> whenIdle(Supplier<T> work) {
        try {
            Optional<RunLock.Held> held = lock.tryTake();
            if (held.isEmpty()) {
                return Optional.empty();
            }
            try (RunLock.Held ours = held.get()) {
                return Optional.of(work.get());
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The run lock could not be asked for.", e);
        }
    }

    private Outcome alone(Supplier<Outcome> run) {
        try {
            return whenIdle(() -> watched(run)).orElse(Outcome.of(Ending.BUSY));
        } catch (DataAccessException e) {
            return Outcome.failed(e);
        }
    }

    private Outcome watched(Supplier<Outcome> run) {
        stopping.runStarts();
        try {
            int dead = deadRuns.close();
            if (dead > 0) {
                log.warn(
                        "{} job executions of an earlier run had not ended; they go on from what they had committed.",
                        dead);
            }
            return run.get();
        } finally {
            stopping.runEnds();
        }
    }
}
