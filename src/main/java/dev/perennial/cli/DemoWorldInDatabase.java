package dev.perennial.cli;

import dev.perennial.database.Utc;
import dev.perennial.demo.world.DemoWorld;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the made-up company's reps and customers see: their work lists and their mail. */
record DemoWorldInDatabase(JdbcClient database) implements DemoWorld {

    @Override
    public List<HandOff> openHandOffs() {
        return database.sql("""
                SELECT a.lead_number, COALESCE(l.email, '') AS email, a.rep, a.assigned_at, a.state, a.attempts
                FROM assignments a JOIN leads l ON l.lead_number = a.lead_number
                WHERE a.ended_at IS NULL ORDER BY a.assignment
                """)
                .query((row, number) -> new HandOff(
                        row.getLong("lead_number"),
                        row.getString("email"),
                        row.getString("rep"),
                        Utc.at(Objects.requireNonNull(row.getObject("assigned_at", LocalDateTime.class))),
                        row.getString("state"),
                        row.getInt("attempts")))
                .list();
    }

    @Override
    public List<Mailed> mailsSentOn(LocalDate night) {
        return database.sql("""
                SELECT email, path, touch, sent_at FROM messages
                WHERE state = 'SENT' AND planned_on = :night ORDER BY message
                """)
                .param("night", night)
                .query((row, number) -> new Mailed(
                        row.getString("email"),
                        row.getString("path"),
                        row.getString("touch"),
                        Utc.at(Objects.requireNonNull(row.getObject("sent_at", LocalDateTime.class)))))
                .list();
    }
}
