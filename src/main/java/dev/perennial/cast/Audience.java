package dev.perennial.cast;

import dev.perennial.batch.Tally;
import dev.perennial.night.Night;
import dev.perennial.run.SafetyStop;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts whom tonight's cast would mail, and stops the night before anything is queued when that is too many. */
@Component
public class Audience {

    private static final int PAGE = 500;

    private final JdbcClient database;
    private final DueEnrolments due;
    private final Cast cast;
    private final Night night;

    Audience(JdbcClient database, DueEnrolments due, Cast cast, Night night) {
        this.database = database;
        this.due = due;
        this.cast = cast;
        this.night = night;
    }

    /** @param most how many messages the night may have; more is a mistake that nobody should get */
    public void weigh(int most, Tally tally) {
        long queued = count("SELECT COUNT(*) FROM messages WHERE planned_on = :night");
        long atMost = night.missed() ? 0 : count("SELECT COUNT(*) " + DueEnrolments.DUE);
        tally.read(atMost);
        if (queued + atMost <= most) {
            return;
        }
        long audience = queued + audience();
        if (audience > most) {
            throw new SafetyStop("Tonight's cast would queue " + audience + " messages, more than the "
                    + most + " that jobs/60-nurture/job.yaml allows; none was queued. Look at"
                    + " who is due (perennial export enrolments), then end the path that is too wide or raise"
                    + " max-messages-per-night, and run the night again.");
        }
    }

    private long audience() {
        due.open(new ExecutionContext());
        long audience = 0;
        List<Due> page = page();
        while (!page.isEmpty()) {
            audience += cast.audience(page);
            page = page();
        }
        return audience;
    }

    private List<Due> page() {
        List<Due> page = new ArrayList<>(PAGE);
        for (Due next = due.read(); next != null; next = page.size() < PAGE ? due.read() : null) {
            page.add(next);
        }
        return page;
    }

    private long count(String sql) {
        return database.sql(sql)
                .param("night", night.date())
                .param("after", 0)
                .query(Long.class)
                .single();
    }
}
