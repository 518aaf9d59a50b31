package dev.perennial.privacy;

import java.util.List;
import java.util.Set;

/**
 * Which column of which table is about a person, and what stays of it: numbers, dates, codes and names of sources for the
 * reports. Every table and column of the schema is here; a test holds this list against it.
 */
final class PersonalTables {

    private static final String OF_LEAD = "lead_number IN (:leads)";
    static final String INQUIRIES = OF_LEAD + " OR email_key IN (:keys)";
    private static final String REFERRED_TO = "lead_ref IN (:references)";
    private static final String INQUIRY_OF_LEAD =
            "inquiry IN (SELECT i.inquiry FROM inquiries i WHERE i.lead_number IN (:leads))";
    private static final String PAIR_OF_LEAD = INQUIRY_OF_LEAD.replaceFirst("inquiry", "younger")
            + " OR "
            + INQUIRY_OF_LEAD.replaceFirst("inquiry", "older");
    private static final String MERGE_OF_LEAD = "survivor IN (:leads) OR merged IN (:leads)";
    private static final String NOBODY = "'forgotten'";

    private PersonalTables() {}

    /**
     * Tables that hold nothing about a lead, or nothing that is found by an address. What {@code match_pages} holds is packed, and
     * taken out by the register itself.
     */
    static final Set<String> NOT_PERSONAL = Set.of(
            "numbers",
            "nights",
            "files",
            "costs",
            "forgotten",
            "secrets",
            "match_blocks",
            "match_volumes",
            "match_pages",
            "match_weighed",
            "merges_waiting",
            "match_terms",
            "match_shared_terms",
            "review_answers");

    /** Tables with free text of files; their rows are found by reading it, see {@link RowsOfFiles}. */
    static final List<PersonalTable> OF_FILES = List.of(
            PersonalTable.of("rejects", "file = :file AND line = :line")
                    .replaced("fields", "'[]'")
                    .replaced("reject_reason", NOBODY)
                    .kept("file line reject_code"),
            PersonalTable.of("answers", "file = :file AND line = :line")
                    .replaced("reason", NOBODY)
                    .kept("file line result night"));

    /** The statements' order is that of the list; none looks for what another one erases. */
    static final List<PersonalTable> OF_PEOPLE = List.of(
            PersonalTable.of("leads", OF_LEAD)
                    .emptied("email email_key email_domain phone first_name last_name title company")
                    .emptied("website street city postal_code state employees revenue")
                    .emptied("budget authority need timeline language time_zone")
                    .replaced("consent", "'no'")
                    .emptied("consent_at")
                    .emptied("owner next_due score_due funnel_due")
                    .replaced("next_action", "'Nothing: this person was forgotten'")
                    .replaced("next_owner", "'nobody'")
                    .kept("lead_number free_mail country industry source campaign product made_on stage "
                            + "stage_since fit interest score grade last_reason merged_on"),
            PersonalTable.of("lead_keys", OF_LEAD + " OR (kind = 'EMAIL' AND value IN (:keys))")
                    .gone("kind value lead_number"),
            PersonalTable.of("lead_aliases", OF_LEAD + " OR alias IN (:leads)").kept("alias lead_number night"),
            PersonalTable.of("inquiries", INQUIRIES)
                    .emptied("inquiry_id email email_key phone name_key first_name last_name title")
                    .emptied("company website street city postal_code state employees revenue")
                    .emptied("message budget authority need timeline language time_zone custom")
                    .replaced("source_key", "CONCAT('forgotten:', inquiry)")
                    .replaced("consent", "'no'")
                    .emptied("consent_at")
                    .kept("inquiry feed file line night received_at role_email free_mail country industry source "
                            + "campaign product lead_number"),
            PersonalTable.of("activities", OF_LEAD + " OR email_key IN (:keys) OR " + REFERRED_TO)
                    .emptied("email_key lead_ref detail")
                    .replaced("source_key", "CONCAT('forgotten:', activity)")
                    .kept("activity feed file line night lead_number type happened_at value"),
            PersonalTable.of("sales_feedback", REFERRED_TO)
                    .emptied("outcome note")
                    .replaced("lead_ref", NOBODY)
                    .replaced("source_key", "CONCAT('forgotten:', feedback)")
                    .kept("feedback feed file line night rep action happened_at reason channel decided_on"),
            PersonalTable.of("nurture_requests", REFERRED_TO)
                    .emptied("request_id reason note")
                    .replaced("lead_ref", NOBODY)
                    .replaced("source_key", "CONCAT('forgotten:', request)")
                    .kept("request feed file line night path action requested_by start_on decided_on"),
            PersonalTable.of("opportunities", OF_LEAD + " OR " + REFERRED_TO)
                    .replaced("lead_ref", NOBODY)
                    .kept("opportunity_id file line changed_on lead_number stage amount currency opened_at "
                            + "expected_close closed_at won reason owner"),
            PersonalTable.of("links", INQUIRY_OF_LEAD)
                    .emptied("evidence")
                    .kept("inquiry lead_number rule probability model night"),
            PersonalTable.of("match_pairs", PAIR_OF_LEAD)
                    .gone("younger older weight probability rule model evidence night decision"),
            PersonalTable.of("match_records", INQUIRY_OF_LEAD).gone("inquiry lead_number said keys_of told counted"),
            PersonalTable.of(
                            "merge_changes",
                            "merge_number IN (SELECT m.merge_number FROM merges m WHERE " + MERGE_OF_LEAD + ")")
                    .gone("merge_number changed"),
            PersonalTable.of("merges", MERGE_OF_LEAD)
                    .replaced("evidence", "'[]'")
                    .kept("merge_number survivor merged night younger older weight probability rule model "
                            + "undone_on undone_by open_merged"),
            PersonalTable.of("different_leads", "one IN (:leads) OR other IN (:leads)")
                    .kept("one other said_by night"),
            PersonalTable.of("scores", OF_LEAD).kept("lead_number rule part points occurrences since fades_at"),
            PersonalTable.of("stays", OF_LEAD)
                    .kept("lead_number stage visit entered_at left_at to_stage reason actor due_at open_lead"),
            PersonalTable.of("assignments", OF_LEAD)
                    .kept("assignment lead_number rep state assigned_at accept_due shelf_due accepted_at "
                            + "contact_due first_contact_at rejected_at ended_at reason attempts night open_lead"),
            PersonalTable.of("enrolments", OF_LEAD)
                    .emptied("failure")
                    .kept("enrolment lead_number path round state reason requested_by entered_on left_on "
                            + "paused_on next_on waits_since active_lead"),
            PersonalTable.of("messages", OF_LEAD)
                    .replaced("email", "CONCAT('forgotten-', lead_number)")
                    .replaced("subject", "''")
                    .replaced("html", "''")
                    .replaced("text", "''")
                    .emptied("response")
                    .replaced("reason", "IF(reason IS NULL, NULL, " + NOBODY + ")")
                    .kept("message send_key lead_number enrolment path touch round version variant state "
                            + "planned_on not_before not_after retry_at claimed_by claimed_at sent_at attempts "
                            + "message_id sender"),
            PersonalTable.of("suppressions", "address IN (:keys)").gone("address reason happened_at source night"));
}
