package dev.perennial.sheet;

import java.util.List;

/** A file on its way: takes its header, then its rows. */
@FunctionalInterface
public interface RowSink {

    void accept(List<String> row);
}
