package dev.perennial.outbox;

import java.util.List;
import java.util.Map;

/** Asked in the moment before messages go: what happened since they were planned that should stop some of them? */
public interface LastLook {

    /** Why a message must not go any more, in a few words, by message number; all others may. */
    Map<Long, String> unwanted(List<DueMessage> due);
}
