package dev.perennial.sheet;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one file in their order, blank ones left out; the header is the first of them. */
public interface RowSource extends AutoCloseable {

    /** The next row, or nothing at the end; throws {@link UnreadableFile} when the rest cannot be read. */
    @Nullable
    Row next() throws IOException;

    /** The fields of the first row, which must be there and whole; throws {@link UnreadableFile}. */
    default List<String> header() throws IOException {
        Row header = next();
        if (header == null) {
            throw new UnreadableFile("is empty; send it again with its header and rows");
        }
        if (header.flaw() != null) {
            throw new UnreadableFile("has a header (line " + header.line() + ") that cannot be read: "
                    + header.flaw().reason());
        }
        return header.fields();
    }

    @Override
    void close() throws IOException;
}
