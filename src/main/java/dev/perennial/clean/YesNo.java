package dev.perennial.clean;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no in the words of forms and exports: English, German, French, Spanish, Italian, Dutch, Portuguese, Polish, figures and ticks. */
public final class YesNo {

    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "true",
            "t",
            "1",
            "x",
            "on",
            "ja",
            "j",
            "wahr",
            "oui",
            "o",
            "vrai",
            "si",
            "sí",
            "sì",
            "sim",
            "tak",
            "waar",
            "verdadero",
            "verdadeiro",
            "vero",
            "prawda",
            "accepted",
            "agreed",
            "consented",
            "confirmed",
            "checked",
            "erteilt",
            "zugestimmt",
            "einverstanden",
            "accepté",
            "aceptado",
            "aceito",
            "accettato",
            "akkoord",
            "☑",
            "✅",
            "opt-in",
            "optin",
            "opted in",
            "subscribed",
            "granted",
            "✓",
            "✔",
            "won");
    private static final Set<String> NO = Set.of(
            "no",
            "n",
            "false",
            "f",
            "0",
            "off",
            "nein",
            "falsch",
            "non",
            "faux",
            "nee",
            "não",
            "nao",
            "nie",
            "onwaar",
            "falso",
            "fałsz",
            "declined",
            "refused",
            "revoked",
            "unchecked",
            "abgelehnt",
            "widerrufen",
            "verweigert",
            "refusé",
            "rechazado",
            "recusado",
            "rifiutato",
            "geweigerd",
            "☐",
            "❌",
            "opt-out",
            "optout",
            "opted out",
            "unsubscribed",
            "denied",
            "withdrawn",
            "✗",
            "lost");
    private static final Set<String> UNKNOWN = Set.of(
            "",
            "unknown",
            "unbekannt",
            "inconnu",
            "desconocido",
            "desconhecido",
            "sconosciuto",
            "onbekend",
            "nieznany",
            "pending",
            "?",
            "-",
            "n/a",
            "null",
            "none");

    private YesNo() {}

    public static Optional<Boolean> parse(String written) {
        String word = word(written);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** Consent: {@code yes}, {@code no} or {@code unknown}; empty when the word could mean anything. */
    public static Optional<String> consent(String written) {
        return UNKNOWN.contains(word(written))
                ? Optional.of("unknown")
                : parse(written).map(yes -> yes ? "yes" : "no");
    }

    private static String word(String written) {
        return Text.line(written).toLowerCase(Locale.ROOT);
    }
}
