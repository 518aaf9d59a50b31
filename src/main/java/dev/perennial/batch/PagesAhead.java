package dev.perennial.batch;

import dev.perennial.database.Beside;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads items a page at a time. A page is made while the one before it is being recorded, which must not change what it will be. */
public abstract class PagesAhead<T> implements ItemStreamReader<T> {

    private final Beside beside;
    private final Queue<T> page = new ArrayDeque<>();
    private CompletableFuture<List<T>> ahead = CompletableFuture.completedFuture(List.of());

    protected PagesAhead(Beside beside) {
        this.beside = beside;
    }

    /** Asked by one thread at a time; an empty one is the last. */
    protected abstract List<T> nextPage();

    @Override
    public void open(ExecutionContext context) {
        page.clear();
        begin();
    }

    private void begin() {
        ahead = beside.begin(this::nextPage);
    }

    @Override
    public @Nullable T read() {
        if (page.isEmpty()) {
            page.addAll(Beside.made(ahead));
            if (!page.isEmpty()) {
                begin();
            }
        }
        return page.poll();
    }

    /** Nothing is asked of the database any more when this returns. */
    @Override
    public void close() {
        ahead.handle((made, failure) -> true).join();
    }
}
