package dev.perennial.night;

import dev.perennial.database.Utc;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The business dates that were opened and closed. They are run in order and without a gap. */
@Component
public class Nights {

    private final JdbcClient database;

    Nights(JdbcClient database) {
        this.database = database;
    }

    public Optional<LocalDate> lastClosed() {
        return database.sql("SELECT MAX(night) FROM nights WHERE state = 'CLOSED'")
                .query(LocalDate.class)
                .optional();
    }

    /** The dates to run so that {@code date} is closed too: missed nights first; none when it is closed already. */
    public List<LocalDate> upTo(LocalDate date) {
        LocalDate first = lastClosed().map(last -> last.plusDays(1)).orElseGet(() -> firstEver(date));
        return first.isAfter(date)
                ? List.of()
                : first.datesUntil(date.plusDays(1)).toList();
    }

    /** As long as no night is closed: the first that was opened, for it may have failed. */
    private LocalDate firstEver(LocalDate date) {
        return database.sql("SELECT MIN(night) FROM nights WHERE night < :date")
                .param("date", date)
                .query(LocalDate.class)
                .optional()
                .orElse(date);
    }

    @Transactional
    public void open(Night night) {
        database.sql("""
                INSERT INTO nights (night, starts_at, ends_at, state) VALUES (:night, :starts, :ends, 'OPEN')
                ON DUPLICATE KEY UPDATE night = night
                """)
                .param("night", night.date())
                .param("starts", Utc.of(night.startsAt()))
                .param("ends", Utc.of(night.endsAt()))
                .update();
    }

    @Transactional
    public void close(Night night) {
        database.sql("UPDATE nights SET state = 'CLOSED' WHERE night = :night")
                .param("night", night.date())
                .update();
    }
}
