package dev.perennial.report;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to one lead, told in the order in which it happened. */
final class LeadStory {

    private final Story story;
    private final JdbcClient database;
    private final long number;
    private long assignment;
    private long enrolment;

    LeadStory(Story story, long number) {
        this.story = story;
        this.database = story.database;
        this.number = number;
    }

    LeadStory asks(String night, String source, String campaign) {
        int id = story.next();
        database.sql("""
                        INSERT INTO inquiries (inquiry, feed, source_key, file, line, night, received_at, source, campaign,
                                               lead_number)
                        VALUES (?, 'web-form', ?, 1, ?, ?, ?, ?, NULLIF(?, ''), ?)
                        """)
                .params(id, "key-" + id, id, night, night + " 09:00:00", source, campaign, number)
                .update();
        database.sql(
                        "INSERT INTO links (inquiry, lead_number, rule, probability, model, night) VALUES (?, ?, 'new', 1, 'm', ?)")
                .params(id, number, night)
                .update();
        return this;
    }

    /** Leaves the stage it is in, if any, and enters this one. */
    LeadStory enters(String stage, String at) {
        database.sql("UPDATE stays SET left_at = ?, to_stage = ? WHERE lead_number = ? AND left_at IS NULL")
                .params(at, stage, number)
                .update();
        database.sql("""
                        INSERT INTO stays (lead_number, stage, visit, entered_at, reason, actor)
                        SELECT :n, :stage, COUNT(*) + 1, :at, 'told', 'test' FROM stays WHERE lead_number = :n AND stage = :stage
                        """)
                .param("n", number)
                .param("stage", stage)
                .param("at", at)
                .update();
        database.sql("UPDATE leads SET stage = ?, stage_since = ? WHERE lead_number = ?")
                .params(stage, at, number)
                .update();
        return this;
    }

    /** What happens next; empty for nothing. */
    LeadStory next(String action, String due) {
        database.sql("UPDATE leads SET next_action = NULLIF(?, ''), next_due = NULLIF(?, '') WHERE lead_number = ?")
                .params(action, due, number)
                .update();
        return this;
    }

    LeadStory offeredTo(String rep, String at, String acceptDue) {
        assignment = story.next();
        database.sql("""
                        INSERT INTO assignments (assignment, lead_number, rep, state, assigned_at, accept_due, shelf_due, night)
                        VALUES (?, ?, ?, 'OFFERED', ?, ?, '2030-01-01', '2026-11-01')
                        """).params(assignment, number, rep, at, acceptDue).update();
        return this;
    }

    LeadStory accepted(String at, String contactDue) {
        return handOff("state = 'ACCEPTED', accepted_at = ?, contact_due = ?", at, contactDue);
    }

    LeadStory contacted(String at) {
        return handOff("state = 'CONTACTED', first_contact_at = ?", at);
    }

    LeadStory rejected(String at) {
        return handOff("state = 'REJECTED', reason = 'no budget', rejected_at = ?, ended_at = ?", at, at);
    }

    LeadStory takenBack(String state, String at) {
        return handOff("state = ?, ended_at = ?", state, at);
    }

    private LeadStory handOff(String change, Object... values) {
        database.sql("UPDATE assignments SET " + change + " WHERE assignment = " + assignment)
                .params(values)
                .update();
        return this;
    }

    LeadStory wins(String amount, String currency, String at) {
        database.sql("""
                        INSERT INTO opportunities (opportunity_id, file, line, changed_on, lead_ref, lead_number, stage, amount,
                                                   currency, opened_at, closed_at, won)
                        VALUES (?, 1, 1, DATE(?), ?, ?, 'won', ?, ?, '2026-01-01', ?, TRUE)
                        """)
                .params("o" + story.next(), at, String.valueOf(number), number, amount, currency, at)
                .update();
        return this;
    }

    LeadStory enrolledOn(String path, String night) {
        enrolment = story.next();
        database.sql("""
                        INSERT INTO enrolments (enrolment, lead_number, path, round, state, reason, entered_on)
                        VALUES (?, ?, ?, 1, 'ACTIVE', 'segment', ?)
                        """).params(enrolment, number, path, night).update();
        return this;
    }

    LeadStory leavesPath(String state, String night) {
        database.sql("UPDATE enrolments SET state = ?, left_on = ? WHERE enrolment = ?")
                .params(state, night, enrolment)
                .update();
        return this;
    }

    /** A message that was sent, or is in another state when {@code sentAt} is empty; its window is the day after. */
    LeadStory mailed(String path, String touch, String plannedOn, String sentAt, String state) {
        int id = story.next();
        database.sql("""
                        INSERT INTO messages (message, send_key, lead_number, enrolment, path, touch, round, email, version,
                                              state, planned_on, not_before, not_after, sent_at, retry_at, claimed_by,
                                              claimed_at, message_id, sender, subject, html, text)
                        VALUES (?, ?, ?, ?, ?, ?, 1, ?, 'abcdefabcdef', ?, ?, DATE_ADD(?, INTERVAL 32 HOUR),
                                DATE_ADD(?, INTERVAL 41 HOUR), NULLIF(?, ''), '2026-12-01', 'test', '2026-11-01', ?, 's', 's', 'h', 't')
                        """)
                .params(
                        id,
                        "key-" + id,
                        number,
                        enrolment,
                        path,
                        touch,
                        "lead" + number + "@example.com",
                        state,
                        plannedOn,
                        plannedOn,
                        plannedOn,
                        sentAt,
                        "id-" + id)
                .update();
        return this;
    }

    LeadStory mailed(String path, String touch, String plannedOn, String sentAt) {
        return mailed(path, touch, plannedOn, sentAt, "SENT");
    }

    LeadStory did(String type, String at) {
        int id = story.next();
        database.sql("""
                        INSERT INTO activities (activity, feed, source_key, night, lead_number, type, happened_at)
                        VALUES (?, 'activities', ?, DATE(?), ?, ?, ?)
                        """).params(id, "key-" + id, at, number, type, at).update();
        return this;
    }
}
