package dev.perennial.report;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to some leads, told in English and written into the tables. All instants are UTC. */
final class Story {

    private static final List<String> TABLES = List.of(
            "links",
            "scores",
            "messages",
            "enrolments",
            "assignments",
            "stays",
            "lead_keys",
            "activities",
            "opportunities",
            "costs",
            "rejects",
            "inquiries",
            "leads",
            "files",
            "suppressions");

    final JdbcClient database;
    private int ids;

    private Story(JdbcClient database) {
        this.database = database;
    }

    /** Everything before is forgotten. */
    static Story begins(JdbcClient database) {
        TABLES.forEach(table -> database.sql("DELETE FROM " + table).update());
        Story story = new Story(database);
        story.file(1, "web-form", "2026-01-01", 0, 0, 0);
        return story;
    }

    LeadStory lead(long number, String madeOn) {
        return lead(number, madeOn, "web-form", "");
    }

    /** A new lead with the inquiry that made it. */
    LeadStory lead(long number, String madeOn, String source, String campaign) {
        database.sql("""
                        INSERT INTO leads (lead_number, email, email_key, email_domain, made_on, company, next_action, next_due)
                        VALUES (:n, :email, :email, 'example.com', :night, 'Example Ltd', 'call', '2030-01-01')
                        """)
                .param("n", number)
                .param("email", "lead" + number + "@example.com")
                .param("night", madeOn)
                .update();
        LeadStory lead = new LeadStory(this, number);
        return lead.asks(madeOn, source, campaign);
    }

    Story costs(String source, String campaign, String from, String to, String amount, String currency) {
        database.sql("""
                        INSERT INTO costs (source, campaign, from_date, to_date, amount, currency, file, line, night)
                        VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)
                        """)
                .params(source, campaign, from, to, amount, currency, next(), from)
                .update();
        return this;
    }

    Story file(long file, String feed, String night, int accepted, int rejected, int repeated) {
        database.sql("""
                        INSERT INTO files (file, feed, kind, name, night, state, taken_once, size_bytes, rows_read, accepted,
                                           rejected, repeated)
                        VALUES (?, ?, 'inquiries', ?, ?, 'TAKEN', ?, 100, ?, ?, ?, ?)
                        """)
                .params(
                        file,
                        feed,
                        feed + "-" + file + ".csv",
                        night,
                        "hash-" + file,
                        accepted + rejected + repeated,
                        accepted,
                        rejected,
                        repeated)
                .update();
        return this;
    }

    Story reject(long file, int line, String code, String reason) {
        database.sql("INSERT INTO rejects (file, line, reject_code, reject_reason, fields) VALUES (?, ?, ?, ?, '[]')")
                .params(file, line, code, reason)
                .update();
        return this;
    }

    Story suppressed(String address) {
        database.sql("""
                        INSERT INTO suppressions (address, reason, happened_at, source, night)
                        VALUES (?, 'unsubscribe', '2026-11-01 08:00:00', 'test', '2026-11-01')
                        """).params(address).update();
        return this;
    }

    int next() {
        return ++ids;
    }
}
