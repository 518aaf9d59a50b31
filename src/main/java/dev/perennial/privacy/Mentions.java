package dev.perennial.privacy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.perennial.lead.EmailKey;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether a text names one of a person's addresses, however it is spelled. */
record Mentions(Set<String> keys) {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\"<>,;:|()\\[\\]\\\\]+@[^\\s\"'<>,;:|()\\[\\]\\\\?&/=]+");
    /** Legal in a mailbox name, but in practice the end of what stands before it: {@code ?mail=anna@example.com}. */
    private static final Pattern BEFORE = Pattern.compile("^.*[=&?/'`]");

    boolean in(String text) {
        return (text.contains("@") || text.contains("%40"))
                && ADDRESS.matcher(text.replace("%40", "@"))
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(this::isTheirs);
    }

    private boolean isTheirs(String written) {
        String address = written.replaceAll("[.!*_~-]+$", "");
        return Stream.of(address, BEFORE.matcher(address).replaceFirst(""))
                .map(EmailKey::of)
                .anyMatch(keys::contains);
    }

    /** What every text that names one of the addresses holds in some case, so that a database can look for it first. */
    Set<String> domains() {
        return keys.stream().flatMap(Mentions::domainsOf).collect(toUnmodifiableSet());
    }

    static Stream<String> domainsOf(String key) {
        String domain = key.substring(key.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domain.equals("gmail.com") ? Stream.of(domain, "googlemail.com") : Stream.of(domain);
    }
}
