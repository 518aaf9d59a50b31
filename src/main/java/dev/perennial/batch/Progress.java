package dev.perennial.batch;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Shows that something moves: a bar per step on a terminal, otherwise a plain line now and then. Steps run one by one. */
@Component
class Progress implements StepExecutionListener, ChunkListener<Object, Object> {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    /** What a person wants to see while the night runs. */
    enum Show {
        NOTHING,
        LINES,
        BARS
    }

    private final Show show;
    private final Clock clock;
    private final PrintStream out = System.out;
    private @Nullable ProgressBar bar;
    private @Nullable StepExecution current;
    private Instant started = Instant.EPOCH;
    private Instant lastLine = Instant.EPOCH;

    Progress(@Value("${perennial.progress:nothing}") Show show, Clock clock) {
        this.show = show;
        this.clock = clock;
    }

    @Override
    public void beforeStep(StepExecution step) {
        current = step;
        started = clock.instant();
        lastLine = started;
        if (show == Show.BARS) {
            bar = new ProgressBarBuilder()
                    .setTaskName("  " + step.getStepName())
                    .setStyle(ProgressBarStyle.ASCII)
                    .setInitialMax(-1)
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public void afterChunk(Chunk<Object> chunk) {
        moved();
    }

    /** One more piece of work is done. */
    void moved() {
        StepExecution step = current;
        if (step == null) {
            return;
        }
        if (bar != null) {
            bar.stepTo(Math.max(step.getReadCount(), step.getWriteCount()));
        } else if (show == Show.LINES && clock.instant().isAfter(lastLine.plus(BETWEEN_LINES))) {
            lastLine = clock.instant();
            say(step, "so far");
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        if (show != Show.NOTHING && step.getWriteCount() > 0) {
            Duration taken = Duration.between(started, clock.instant());
            say(step, String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0));
        }
        return null;
    }

    private void say(StepExecution step, String when) {
        String job = step.getJobExecution().getJobInstance().getJobName();
        out.printf(Locale.ROOT, "  %-9s %-28s %,11d rows  %s%n", job, step.getStepName(), step.getWriteCount(), when);
    }
}
