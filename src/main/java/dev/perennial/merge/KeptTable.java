package dev.perennial.merge;

import java.util.List;
import java.util.stream.Stream;

/** A table of which a merge may change rows: its key, and the columns that it may change. */
record KeptTable(String name, List<String> key, List<String> columns, String rows) {

    private static final String OF_LEAD = "lead_number IN (:leads)";

    static final List<KeptTable> ALL = List.of(
            table(
                    "leads",
                    "lead_number",
                    "email email_key email_domain phone first_name last_name stage stage_since owner fit interest score"
                            + " grade last_reason next_action next_owner next_due score_due funnel_due merged_on"),
            table("inquiries", "inquiry", "lead_number"),
            table("links", "inquiry", "lead_number rule probability model evidence"),
            table("lead_keys", "kind value", "lead_number"),
            table("lead_aliases", "alias", "lead_number night"),
            table("match_records", "inquiry", "lead_number"),
            table("activities", "activity", "lead_number"),
            table("opportunities", "opportunity_id", "lead_number"),
            table("messages", "message", "lead_number state reason retry_at"),
            table("scores", "lead_number rule", "part points occurrences since fades_at"),
            table("stays", "lead_number stage visit", "entered_at left_at to_stage reason actor due_at"),
            table("assignments", "assignment", "lead_number state ended_at reason"),
            table("enrolments", "enrolment", "lead_number round state reason left_on paused_on next_on failure"),
            new KeptTable(
                    "suppressions",
                    List.of("address"),
                    List.of("reason", "happened_at", "source", "night"),
                    "address IN (SELECT value FROM lead_keys WHERE kind = 'EMAIL' AND " + OF_LEAD + ")"));

    private static KeptTable table(String name, String key, String columns) {
        return new KeptTable(name, List.of(key.split(" ")), List.of(columns.split(" ")), OF_LEAD);
    }

    static KeptTable named(String name) {
        return ALL.stream().filter(table -> table.name.equals(name)).findFirst().orElseThrow();
    }

    String select() {
        String lead = name.equals("suppressions") || key.contains("lead_number") || columns.contains("lead_number")
                ? ""
                : ", lead_number";
        return "SELECT "
                + String.join(
                        ", ", Stream.concat(key.stream(), columns.stream()).toList()) + lead + " FROM " + name
                + " WHERE " + rows;
    }
}
