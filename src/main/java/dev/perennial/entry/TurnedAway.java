package dev.perennial.entry;

import dev.perennial.lead.EmailKey;
import dev.perennial.lead.Forgotten;
import dev.perennial.meaning.RejectCode;
import dev.perennial.meaning.Verdict;
import dev.perennial.meaning.Verdict.Accepted;
import dev.perennial.meaning.Verdict.Rejected;
import dev.perennial.sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns away the rows that name somebody who asked to be forgotten, and keeps nothing of what such a row says. */
@Component
public class TurnedAway {

    private static final List<String> ADDRESSES = List.of("email", "lead_ref", "address");

    private final Forgotten forgotten;

    TurnedAway(Forgotten forgotten) {
        this.forgotten = forgotten;
    }

    /** The rows as they may be kept. */
    public record Sorted(List<Accepted> accepted, List<Rejected> rejected) {}

    /** Whether there is anybody to turn away; then rows need not be sorted. */
    public boolean nobody() {
        return forgotten.isEmpty();
    }

    /** Nobody is forgotten while a run is active, so that this may be asked ahead of the transaction that writes the rows. */
    public Sorted sort(List<Accepted> accepted, List<Rejected> rejected) {
        Set<String> gone = forgotten.among(Stream.concat(accepted.stream(), rejected.stream())
                .flatMap(TurnedAway::keys)
                .collect(Collectors.toSet()));
        if (gone.isEmpty()) {
            return new Sorted(accepted, rejected);
        }
        List<Accepted> kept = new ArrayList<>();
        List<Rejected> refused = new ArrayList<>();
        accepted.stream().filter(row -> !names(row, gone)).forEach(kept::add);
        accepted.stream()
                .filter(row -> names(row, gone))
                .map(TurnedAway::emptied)
                .forEach(refused::add);
        rejected.stream().map(row -> names(row, gone) ? emptied(row) : row).forEach(refused::add);
        return new Sorted(kept, refused);
    }

    private static boolean names(Verdict row, Set<String> gone) {
        return keys(row).anyMatch(gone::contains);
    }

    /** Addresses as they were written, and as they were understood. */
    private static Stream<String> keys(Verdict verdict) {
        Stream<String> written = verdict.row().fields().stream();
        Stream<String> understood = verdict instanceof Accepted row
                ? ADDRESSES.stream().map(row.values()::get).map(String::valueOf)
                : Stream.of();
        return Stream.concat(written, understood)
                .filter(text -> text.indexOf('@') > 0)
                .map(EmailKey::of);
    }

    private static Rejected emptied(Verdict row) {
        return new Rejected(
                new Row(row.row().line(), List.of(), null),
                RejectCode.FORGOTTEN,
                "The row is about somebody who asked to be forgotten; take it out where it comes from.");
    }
}
