package dev.perennial.demo.people;

import java.text.Normalizer;
import java.util.Locale;

/** How names are written where only plain letters are allowed. */
public final class Spelling {

    private Spelling() {}

    /** {@code Müller & Söhne} is {@code mueller-soehne}. */
    public static String ascii(String name) {
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ı", "i")
                .replace("'", "");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The mailbox behind an address: no capitals, no plus tag. */
    public static String mailbox(String email) {
        String lower = email.strip().toLowerCase(Locale.ROOT);
        int plus = lower.indexOf('+');
        int at = lower.indexOf('@');
        return plus < 0 || at < plus ? lower : lower.substring(0, plus) + lower.substring(at);
    }
}
