package dev.perennial.merge;

import dev.perennial.database.Pieces;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of which a merge may change rows: its key, the columns that it may change, and whose rows these are. */
record KeptTable(String name, List<String> key, List<String> columns, Whose whose, String rows) {

    /** The leads of a merge of which rows may change. */
    enum Whose {
        BOTH,
        /** All rows of the merged lead go to the other one, whose own stay as they are. */
        MERGED,
        /** As merged, and nothing else of them changes: what becomes of them need not be looked up. */
        FOLLOWING,
        /** As both, where the merged lead has been in the funnel; a lead that was made tonight has nothing there. */
        WITH_HISTORY
    }

    private static final String OF_LEAD = "lead_number IN (:leads)";

    static final KeptTable LEADS = table(
            Whose.WITH_HISTORY,
            "leads",
            "lead_number",
            "email email_key email_domain phone first_name last_name stage stage_since owner fit interest score"
                    + " grade last_reason next_action next_owner next_due score_due funnel_due merged_on");

    static final List<KeptTable> BESIDE_LEADS = List.of(
            table(Whose.FOLLOWING, "inquiries", "inquiry", "lead_number"),
            table(
                    Whose.MERGED,
                    "links",
                    "inquiry",
                    "lead_number rule probability model evidence",
                    "inquiry IN (SELECT i.inquiry FROM inquiries i WHERE i." + OF_LEAD + ")"),
            table(Whose.FOLLOWING, "lead_keys", "kind value", "lead_number"),
            table(Whose.BOTH, "lead_aliases", "alias", "lead_number night"),
            table(Whose.FOLLOWING, "match_records", "inquiry", "lead_number"),
            table(Whose.FOLLOWING, "activities", "activity", "lead_number"),
            table(Whose.FOLLOWING, "opportunities", "opportunity_id", "lead_number"),
            table(Whose.WITH_HISTORY, "messages", "message", "lead_number state reason retry_at"),
            table(Whose.WITH_HISTORY, "scores", "lead_number rule", "part points occurrences since fades_at"),
            table(
                    Whose.WITH_HISTORY,
                    "stays",
                    "lead_number stage visit",
                    "entered_at left_at to_stage reason actor due_at"),
            table(Whose.WITH_HISTORY, "assignments", "assignment", "lead_number state ended_at reason"),
            table(
                    Whose.WITH_HISTORY,
                    "enrolments",
                    "enrolment",
                    "lead_number round state reason left_on paused_on next_on failure"),
            table(
                    Whose.BOTH,
                    "suppressions",
                    "address",
                    "reason happened_at source night",
                    "address IN (SELECT value FROM lead_keys WHERE kind = 'EMAIL' AND " + OF_LEAD + ")"));

    static final List<KeptTable> ALL =
            Stream.concat(Stream.of(LEADS), BESIDE_LEADS.stream()).toList();

    private static KeptTable table(Whose whose, String name, String key, String columns) {
        return table(whose, name, key, columns, OF_LEAD);
    }

    private static KeptTable table(Whose whose, String name, String key, String columns, String rows) {
        return new KeptTable(name, List.of(key.split(" ")), List.of(columns.split(" ")), whose, rows);
    }

    static KeptTable named(String name) {
        return ALL.stream().filter(table -> table.name.equals(name)).findFirst().orElseThrow();
    }

    /** The rows of these leads. */
    String select(List<Long> leads) {
        return select(rows.replace(":leads", Pieces.written(leads)));
    }

    /** The rows that have one of the values of each column of the key. */
    String selectByKey() {
        return select(
                key.stream().map(column -> column + " IN (:" + column + ")").collect(Collectors.joining(" AND ")));
    }

    private String select(String rows) {
        String lead = name.equals("suppressions") || key.contains("lead_number") || columns.contains("lead_number")
                ? ""
                : ", lead_number";
        return "SELECT "
                + String.join(
                        ", ", Stream.concat(key.stream(), columns.stream()).toList()) + lead + " FROM " + name
                + " WHERE " + rows;
    }
}
