package dev.perennial.rules;

import static dev.perennial.rules.Fact.Kind.DECIMAL;
import static dev.perennial.rules.Fact.Kind.FLAG;
import static dev.perennial.rules.Fact.Kind.TEXT;
import static dev.perennial.rules.Fact.Kind.WHOLE;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts that criteria may speak about; a fact is never null, its "none" stands for unknown. */
public final class Vocabulary {

    /** The days since something that never happened. */
    public static final long NEVER = 99_999;

    /** About a lead: for stages, paths, fit rules and assignment. */
    public static final Vocabulary LEAD = new Vocabulary()
            .text("email", "E-mail address, lower case")
            .text("email_domain", "The part of the e-mail address behind the @")
            .text("phone", "Phone number, such as +493012345")
            .text("first_name", "First name")
            .text("last_name", "Last name")
            .text("title", "Job title")
            .text("company", "Company name")
            .text("website", "The company's web site")
            .text("city", "City")
            .text("state", "State or province")
            .text("postal_code", "Postal code")
            .text("country", "Country as two capital letters (ISO 3166), such as DE")
            .text("industry", "Industry")
            .text("source", "Where the first inquiry came from")
            .text("campaign", "Campaign of the first inquiry")
            .text("product", "Product asked for")
            .text("language", "Language as two letters (ISO 639), such as de")
            .text("budget", "What was said about the budget")
            .text("authority", "What was said about the authority to buy")
            .text("need", "What was said about the need")
            .text("timeline", "What was said about the time of purchase")
            .with("consent", TEXT, "unknown", "Consent to e-mail: yes, no or unknown")
            .text("stage", "Stage of the funnel, by its name in the dictionary")
            .text("owner", "The sales rep who owns the lead")
            .text("grade", "Grade of the score: A, B, C or D")
            .text("last_reason", "Reason of the latest rejection or move")
            .flag("free_mail", "The e-mail address is of a free provider, not of a company")
            .flag("suppressed", "The address must not be mailed")
            .flag("open_opportunity", "An opportunity is open")
            .flag("customer", "An opportunity was won")
            .whole("employees", "Employees of the company; 0 = unknown")
            .whole("fit", "Points for who they are")
            .whole("interest", "Points for what they did, faded by time")
            .whole("score", "Fit and interest together")
            .whole("inquiries", "How many inquiries")
            .whole("activities", "How many activities")
            .whole("attempts", "How often sales tried to reach the lead since the hand-off")
            .whole("rounds", "How many nurture paths were finished")
            .whole("days_in_stage", "Days in the present stage")
            .with("days_since_inquiry", WHOLE, NEVER, "Days since the latest inquiry; 99999 = never")
            .with("days_since_activity", WHOLE, NEVER, "Days since the latest activity; 99999 = never")
            .with("revenue", DECIMAL, 0.0, "Yearly revenue of the company; 0 = unknown");

    /** About one activity of a lead: for interest rules. Knows all about the lead, too. */
    public static final Vocabulary ACTIVITY = new Vocabulary(LEAD)
            .text("type", "What was done: visit, download, webinar, demo, click, open, reply, call ...")
            .text("detail", "More about it, such as the page visited")
            .with("value", DECIMAL, 0.0, "A number about it, such as minutes attended")
            .whole("days_ago", "Days since it was done");

    private final Map<String, Fact> facts = new LinkedHashMap<>();

    private Vocabulary() {}

    private Vocabulary(Vocabulary more) {
        facts.putAll(more.facts);
    }

    /** In the order people read them. */
    public Collection<Fact> facts() {
        return Collections.unmodifiableCollection(facts.values());
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(facts.keySet());
    }

    @Nullable
    Fact fact(String name) {
        return facts.get(name);
    }

    private Vocabulary text(String name, String meaning) {
        return with(name, TEXT, "", meaning);
    }

    private Vocabulary flag(String name, String meaning) {
        return with(name, FLAG, false, meaning);
    }

    private Vocabulary whole(String name, String meaning) {
        return with(name, WHOLE, 0L, meaning);
    }

    private Vocabulary with(String name, Fact.Kind kind, Object none, String meaning) {
        facts.put(name, new Fact(name, kind, none, meaning));
        return this;
    }
}
