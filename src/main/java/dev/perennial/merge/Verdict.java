package dev.perennial.merge;

import java.util.List;

/** What becomes of a group: which leads go into which, and what people are asked or need not be asked about. */
record Verdict(List<Join> joins, List<Likely> merged, List<Likely> review) {

    /** One lead goes into an older one, because of a pair. */
    record Join(long survivor, long merged, Likely because) {}
}
