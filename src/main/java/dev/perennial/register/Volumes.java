package dev.perennial.register;

import dev.perennial.database.Numbers;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The rows of volumes and of their pages. */
@Component
class Volumes {

    private static final RowMapper<Volume> VOLUME =
            (row, number) -> new Volume(row.getLong("volume"), row.getInt("page_bits"), row.getLong("entries"));

    private final JdbcTemplate database;
    private final Numbers numbers;

    Volumes(JdbcTemplate database, Numbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    /** Those of one edition, the newest first. */
    List<Volume> of(long edition) {
        return database.query(
                "SELECT volume, page_bits, entries FROM match_volumes WHERE edition = ? ORDER BY volume DESC",
                VOLUME,
                edition);
    }

    List<Long> otherThan(long edition) {
        return database.queryForList("SELECT volume FROM match_volumes WHERE edition <> ?", Long.class, edition);
    }

    List<Volume> all() {
        return database.query("SELECT volume, page_bits, entries FROM match_volumes ORDER BY volume", VOLUME);
    }

    Volume begun(long edition, long entries) {
        Volume volume = Volume.of(numbers.take("match_volumes", 1), entries);
        database.update(
                "INSERT INTO match_volumes (volume, edition, page_bits, entries) VALUES (?, ?, ?, ?)",
                volume.number(),
                edition,
                volume.pageBits(),
                entries);
        return volume;
    }

    void drop(long volume) {
        database.update("DELETE FROM match_pages WHERE volume = ?", volume);
        database.update("DELETE FROM match_volumes WHERE volume = ?", volume);
    }

    /**
     * Written out in full: the driver would go through bound bytes one by one.
     *
     * @param pages by their numbers
     */
    void write(Volume volume, SortedMap<Integer, byte[]> pages) {
        StringJoiner rows = new StringJoiner(",");
        pages.forEach((page, packed) -> rows.add(
                "(" + volume.number() + "," + page + ",x'" + HexFormat.of().formatHex(packed) + "')"));
        database.update("INSERT INTO match_pages (volume, page, packed) VALUES " + rows);
    }

    void overwrite(Volume volume, int page, byte[] packed) {
        database.update(
                "UPDATE match_pages SET packed = ? WHERE volume = ? AND page = ?", packed, volume.number(), page);
    }

    /** Reads pages in the order of their numbers. Where most of them are wanted, those between are read too, and left out. */
    void read(Volume volume, int[] wanted, BiConsumer<Integer, byte[]> taker) {
        int first = wanted[0];
        int last = wanted[wanted.length - 1];
        String which = last - first < 2 * wanted.length
                ? "BETWEEN " + first + " AND " + last
                : "IN (" + IntStream.of(wanted).mapToObj(Integer::toString).collect(Collectors.joining(",")) + ")";
        database.query(
                "SELECT page, packed FROM match_pages WHERE volume = " + volume.number() + " AND page " + which
                        + " ORDER BY page",
                row -> {
                    taker.accept(row.getInt(1), row.getBytes(2));
                });
    }
}
