package dev.perennial.batch;

import dev.perennial.database.IdRange;
import java.util.function.Supplier;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The only place that builds steps. A step is named after its bean, runs each piece of work in a real transaction, stops
 * before the next piece when asked to, and shows its progress.
 *
 * <p>No step remembers its place: what is left to do is what its query still finds, so a step that was killed goes on by
 * being started again.
 */
@Component
public class Steps {

    private static final int CHUNK_ROWS = 500;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final StepInterruptionPolicy stopBeforeNextPiece;
    private final Progress progress;

    Steps(
            JobRepository repository,
            PlatformTransactionManager transactions,
            StepInterruptionPolicy stopBeforeNextPiece,
            Progress progress) {
        this.repository = repository;
        this.transactions = transactions;
        this.stopBeforeNextPiece = stopBeforeNextPiece;
        this.progress = progress;
    }

    /** A short piece of work in one transaction. */
    @FunctionalInterface
    public interface Once {
        void run(Tally tally) throws Exception;
    }

    /** One of many pieces of work, each in its own transaction; answers whether there may be more. */
    @FunctionalInterface
    public interface Repeat {
        boolean next(Tally tally) throws Exception;
    }

    /** Set-based work on the rows whose ids lie in one slice. */
    @FunctionalInterface
    public interface Slice {
        void apply(IdRange slice, Tally tally) throws Exception;
    }

    /** For each row: read, decide, record; committed in chunks of 500 rows. */
    public <I, O> ChunkOrientedStepBuilder<I, O> chunk() {
        return chunk(CHUNK_ROWS);
    }

    /** The same for rows of which many are recorded by a few statements. */
    public <I, O> ChunkOrientedStepBuilder<I, O> chunk(int rows) {
        return new ChunkOrientedStepBuilder<I, O>(repository, rows)
                .transactionManager(transactions)
                .interruptionPolicy(stopBeforeNextPiece)
                .listener(progress);
    }

    public Step once(Once work) {
        return tasklet((contribution, context) -> {
            work.run(new Tally(contribution));
            return RepeatStatus.FINISHED;
        });
    }

    public Step repeat(Repeat work) {
        return tasklet((contribution, context) -> {
            boolean more = work.next(new Tally(contribution));
            progress.moved();
            return RepeatStatus.continueIf(more);
        });
    }

    /**
     * Set-based work cut by id, one slice and one transaction at a time.
     *
     * @param open the ids that still have work, asked for once when the step starts; none ends it
     */
    public Step slices(Supplier<IdRange> open, Slice work) {
        return tasklet(new SlicedWork(open, work, progress));
    }

    private Step tasklet(Tasklet work) {
        TaskletStep step = new StepBuilder(repository)
                .listener((StepExecutionListener) progress)
                .tasklet(work, transactions)
                .build();
        step.setInterruptionPolicy(stopBeforeNextPiece);
        return step;
    }
}
