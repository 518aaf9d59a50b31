package dev.perennial.enrolment;

import dev.perennial.lead.LeadFacts;
import dev.perennial.path.NurturePath;
import java.util.Optional;

/** What every lead must fulfil to be on any path, whoever asks for it. */
public final class Admission {

    public static final String STAGE = "nurture";

    private Admission() {}

    /** Why this lead cannot enter this path, in words for the person who asked. */
    public static Optional<String> refusal(NurturePath path, LeadFacts lead) {
        Optional<String> silent = mustNotBeMailed(lead).or(() -> isSalesBusiness(lead));
        if (silent.isPresent()) {
            return silent;
        }
        if (path.goal().holds(lead.values())) {
            return Optional.of("has already reached the goal of " + path.name());
        }
        return path.exit(lead.values()).map(exit -> "would leave " + path.name() + " at once: " + exit.reason());
    }

    public static Optional<String> mustNotBeMailed(LeadFacts lead) {
        if (lead.text("email").isEmpty()) {
            return Optional.of("has no e-mail address");
        }
        if (lead.is("suppressed")) {
            return Optional.of("is suppressed");
        }
        return switch (lead.text("consent")) {
            case "yes" -> Optional.empty();
            case "no" -> Optional.of("has withdrawn consent");
            default -> Optional.of("has given no consent");
        };
    }

    public static Optional<String> isSalesBusiness(LeadFacts lead) {
        if (lead.is("open_opportunity")) {
            return Optional.of("has an open opportunity");
        }
        return lead.is("customer") ? Optional.of("is a customer") : Optional.empty();
    }
}
