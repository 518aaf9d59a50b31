package dev.perennial.ledger;

import dev.perennial.form.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of the ledger.
 *
 * @param feed empty when no feed claims the file
 * @param kind a {@link dev.perennial.feed.Kind}'s label, or {@code unknown}
 * @param night that claimed it
 * @param form and the header: known once the file was checked
 * @param nextLine the line of the first row that is not taken yet; 0 before the check
 */
public record LedgerFile(
        long file,
        String feed,
        String kind,
        String name,
        LocalDate night,
        FileState state,
        @Nullable String reason,
        @Nullable String contentHash,
        long sizeBytes,
        @Nullable Form form,
        List<String> header,
        long nextLine,
        long rowsRead,
        long accepted,
        long rejected,
        long repeated) {}
