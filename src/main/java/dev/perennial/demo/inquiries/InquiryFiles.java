package dev.perennial.demo.inquiries;

import dev.perennial.demo.inbox.Arrival;
import dev.perennial.demo.inbox.Inbox;
import dev.perennial.demo.inbox.Sheet;
import dev.perennial.demo.inquiries.InquirySource.Delivery;
import dev.perennial.demo.people.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what the sources send, as dirty as files are, and counts the dirt. */
final class InquiryFiles implements Arrival {

    private final long seed;
    private final List<InquirySource> sources;
    private final Inquiries inquiries;
    private final Map<Dirt, Integer> dirt = new EnumMap<>(Dirt.class);
    private int rows;

    InquiryFiles(long seed, List<InquirySource> sources, Inquiries inquiries) {
        this.seed = seed;
        this.sources = sources;
        this.inquiries = inquiries;
    }

    @Override
    public void arrive(LocalDate night, Inbox inbox) {
        for (InquirySource source : sources) {
            source.deliveryOn(night).map(Delivery::file).ifPresent(file -> {
                List<DirtyRow> lines = rows(source, night);
                inbox.put(file, sheet(source, lines));
                rows += lines.size();
                lines.forEach(line -> line.struck().ifPresent(kind -> dirt.merge(kind, 1, Integer::sum)));
            });
        }
    }

    /** The file of an earlier night once more, byte for byte, and not counted again. */
    byte[] fileOf(InquirySource source, LocalDate night) {
        return sheet(source, rows(source, night)).bytes();
    }

    Map<Dirt, Integer> dirt() {
        return dirt;
    }

    int rows() {
        return rows;
    }

    private static Sheet sheet(InquirySource source, List<DirtyRow> rows) {
        Sheet sheet = new Sheet(source.format(), source.columns().keySet());
        rows.forEach(row -> sheet.row(row.cells()));
        return sheet;
    }

    /** Repeated rows stand at the end, as when a program resumes. */
    private List<DirtyRow> rows(InquirySource source, LocalDate night) {
        List<DirtyRow> rows = new ArrayList<>();
        for (Inquiry inquiry : inquiries.in(source, night)) {
            rows.add(row(source, inquiry, Dice.of(seed, "dirt", source.feed(), inquiry.id())));
        }
        rows.stream()
                .filter(row -> row.struck().equals(Optional.of(Dirt.REPEATED_ROW)))
                .toList()
                .forEach(row -> rows.add(new DirtyRow(row.cells(), Optional.empty())));
        return rows;
    }

    /** A row gets one kind of dirt at most, so that its effect can be told. */
    private static DirtyRow row(InquirySource source, Inquiry inquiry, Dice dice) {
        Map<String, String> cells = source.cells(inquiry);
        Optional<Dirt> struck =
                Arrays.stream(Dirt.values()).filter(kind -> kind.strikes(dice)).findFirst();
        struck.ifPresent(kind -> kind.on(cells, dice));
        List<String> row = source.columns().values().stream()
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
        boolean ragged = struck.equals(Optional.of(Dirt.RAGGED_ROW));
        return new DirtyRow(ragged ? ragged(row, dice) : row, struck);
    }

    private static List<String> ragged(List<String> row, Dice dice) {
        if (dice.chance(0.5)) {
            return row.subList(0, dice.between(2, row.size() - 3));
        }
        List<String> longer = new ArrayList<>(row);
        longer.add(dice.between(1, 3), "from the old system");
        longer.add("");
        return longer;
    }

    private record DirtyRow(List<String> cells, Optional<Dirt> struck) {}
}
