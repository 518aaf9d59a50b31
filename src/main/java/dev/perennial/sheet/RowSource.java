package dev.perennial.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file in their order, blank ones left out; the header is the first of them. */
public interface RowSource extends AutoCloseable {

    /** The next row, or nothing at the end; throws {@link UnreadableFile} when the rest cannot be read. */
    @Nullable
    Row next() throws IOException;

    @Override
    void close() throws IOException;
}
