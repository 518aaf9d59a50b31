package dev.perennial.dedupe;

import java.util.List;
import java.util.stream.Stream;

/** The columns that a lead takes from its inquiries, by the rule that chooses among them. */
final class Fields {

    /** The newest value that is there. */
    static final List<String> NEWEST = List.of(
            "phone",
            "title",
            "company",
            "website",
            "industry",
            "employees",
            "revenue",
            "product",
            "budget",
            "authority",
            "need",
            "timeline",
            "language",
            "time_zone");

    /** The newest group of which any value is there: halves of two addresses are no address. */
    static final List<List<String>> TOGETHER =
            List.of(List.of("first_name", "last_name"), List.of("street", "city", "postal_code", "state", "country"));

    /** Of the first inquiry ever, together: the credit for a lead stays where it came from. */
    static final List<String> FIRST = List.of("source", "campaign");

    /** The newest personal mailbox, with what is known of it; a shared one only when there is no other. */
    static final List<String> MAILBOX = List.of("email", "email_key", "free_mail");

    private Fields() {}

    static Stream<String> all() {
        return Stream.of(
                        NEWEST.stream(),
                        TOGETHER.stream().flatMap(List::stream),
                        FIRST.stream(),
                        MAILBOX.stream(),
                        Stream.of("consent", "consent_at"))
                .flatMap(names -> names);
    }
}
