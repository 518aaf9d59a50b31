package dev.perennial;

import dev.perennial.database.Numbers;
import dev.perennial.database.Utc;
import dev.perennial.night.Night;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.aop.target.HotSwappableTargetSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world before a test: a night, and real rows that read as a story. */
@NullUnmarked // rows of a test may hold nothing anywhere
public final class Given {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final JdbcClient database;
    private final Numbers numbers;
    private final HotSwappableTargetSource tonight;

    public Given(JdbcClient database, Numbers numbers, HotSwappableTargetSource tonight) {
        this.database = database;
        this.numbers = numbers;
        this.tonight = tonight;
    }

    /** From now on this is the night that runs. */
    public Night night(String date) {
        Night night = new Night(LocalDate.parse(date), BERLIN, false);
        tonight.swap(night);
        return night;
    }

    public Night night() {
        return (Night) tonight.getTarget();
    }

    public ALead aLead() {
        return new ALead(this);
    }

    /** An inquiry that has no lead yet, told by the columns that matter, such as {@code "email_key", "a@b.example"}. */
    public long inquiry(Object... columnsAndValues) {
        long inquiry = next("inquiries");
        insert(
                "inquiries",
                Map.of(
                        "inquiry",
                        inquiry,
                        "feed",
                        "web-form",
                        "source_key",
                        "key-" + inquiry,
                        "file",
                        file("inquiries"),
                        "line",
                        inquiry,
                        "night",
                        night().date(),
                        "received_at",
                        daysAgo(0),
                        "source",
                        "web-form"),
                columnsAndValues);
        return inquiry;
    }

    public long activity(String type, Object... columnsAndValues) {
        long activity = next("activities");
        insert(
                "activities",
                Map.of(
                        "activity",
                        activity,
                        "feed",
                        "activities",
                        "source_key",
                        "key-" + activity,
                        "night",
                        night().date(),
                        "type",
                        type,
                        "happened_at",
                        daysAgo(0)),
                columnsAndValues);
        return activity;
    }

    public void opportunity(String id, Object... columnsAndValues) {
        insert(
                "opportunities",
                Map.of(
                        "opportunity_id", id,
                        "file", file("opportunities"),
                        "line", next("lines"),
                        "changed_on", night().date(),
                        "lead_ref", "0",
                        "stage", "qualification",
                        "opened_at", daysAgo(0)),
                columnsAndValues);
    }

    public void suppressed(String address) {
        insert(
                "suppressions",
                Map.of(
                        "address",
                        address,
                        "reason",
                        "unsubscribe",
                        "happened_at",
                        daysAgo(0),
                        "source",
                        "test",
                        "night",
                        night().date()));
    }

    /** The file that rows of this kind came in; one per kind. */
    public long file(String kind) {
        long number = 1L
                + List.of("inquiries", "sales-feedback", "opportunities", "activities")
                        .indexOf(kind);
        database.sql("""
                INSERT INTO files (file, feed, kind, name, night, state, taken_once, size_bytes)
                VALUES (:file, :kind, :kind, CONCAT(:kind, '.csv'), :night, 'TAKEN', :kind, 1)
                ON DUPLICATE KEY UPDATE file = file
                """)
                .param("file", number)
                .param("kind", kind)
                .param("night", night().date())
                .update();
        return number;
    }

    /** Ten in the morning so many days before the night, as the database keeps it. */
    public LocalDateTime daysAgo(long days) {
        return Utc.of(at(night().date().minusDays(days) + "T10:00"));
    }

    /** A local time in Berlin, such as {@code 2026-03-10T10:00}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    public long next(String name) {
        return numbers.take(name, 1);
    }

    void insert(String table, Map<String, ?> usual, Object... columnsAndValues) {
        Map<String, Object> row = new TreeMap<>(usual);
        for (int at = 0; at < columnsAndValues.length; at += 2) {
            row.put((String) columnsAndValues[at], columnsAndValues[at + 1]);
        }
        String[] places = new String[row.size()];
        Arrays.fill(places, "?");
        database.sql("INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                        + String.join(", ", places) + ")")
                .params(new ArrayList<>(row.values()))
                .update();
    }
}
