package dev.perennial.sheet;

/** Hands one row after another to a file that is being written. */
@FunctionalInterface
public interface RowsToWrite {

    void to(RowSink file);
}
