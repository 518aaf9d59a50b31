package dev.perennial.batch;

import dev.perennial.database.IdRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Set-based work, 20,000 ids and one transaction at a time. */
final class SlicedWork implements Tasklet, StepExecutionListener {

    private static final long SLICE_IDS = 20_000;

    private final Supplier<IdRange> open;
    private final Steps.Slice work;
    private final Progress progress;
    private final Deque<IdRange> left = new ArrayDeque<>();

    SlicedWork(Supplier<IdRange> open, Steps.Slice work, Progress progress) {
        this.open = open;
        this.work = work;
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        left.clear();
        open.get().slices(SLICE_IDS).forEach(left::add);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        IdRange slice = left.poll();
        if (slice != null) {
            work.apply(slice, new Tally(contribution));
            progress.moved();
        }
        return RepeatStatus.continueIf(!left.isEmpty());
    }
}
