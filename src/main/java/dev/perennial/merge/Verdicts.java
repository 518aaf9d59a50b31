package dev.perennial.merge;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.stereotype.Component;

/** Reads what is decided about each group of leads. A page is decided while the one before it is being recorded. */
@Component
class Verdicts implements ItemStreamReader<Verdict> {

    static final int PAGE = 2_000;

    private final Groups groups;
    private final Judge judge;
    private final Queue<Verdict> page = new ArrayDeque<>();
    private CompletableFuture<List<Verdict>> ahead = CompletableFuture.completedFuture(List.of());

    Verdicts(Groups groups, Judge judge) {
        this.groups = groups;
        this.judge = judge;
    }

    @Override
    public void open(ExecutionContext context) {
        page.clear();
        groups.open();
        begin();
    }

    private void begin() {
        ahead = CompletableFuture.supplyAsync(() -> judge.decide(groups.nextPage(PAGE)));
    }

    @Override
    public @Nullable Verdict read() {
        if (page.isEmpty()) {
            page.addAll(decided());
            if (!page.isEmpty()) {
                begin();
            }
        }
        return page.poll();
    }

    private List<Verdict> decided() {
        try {
            return ahead.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw failed;
        }
    }

    /** Nothing is asked of the database any more when this returns. */
    @Override
    public void close() {
        ahead.handle((decided, failure) -> true).join();
    }
}
