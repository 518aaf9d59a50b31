package dev.perennial.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Countries as ISO 3166 alpha-2 codes, from codes or from names in ten languages. */
public final class Country {

    private static final List<Locale> LANGUAGES = Stream.of("en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da")
            .map(Locale::forLanguageTag)
            .toList();
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("uk", "GB"),
            Map.entry("greatbritain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("grossbritannien", "GB"),
            Map.entry("grandebretagne", "GB"),
            Map.entry("unitedstatesofamerica", "US"),
            Map.entry("us", "US"),
            Map.entry("america", "US"),
            Map.entry("vereinigtestaatenvonamerika", "US"),
            Map.entry("holland", "NL"),
            Map.entry("dieniederlande", "NL"),
            Map.entry("czechrepublic", "CZ"),
            Map.entry("tschechischerepublik", "CZ"),
            Map.entry("southkorea", "KR"),
            Map.entry("korea", "KR"),
            Map.entry("russianfederation", "RU"),
            Map.entry("turkey", "TR"),
            Map.entry("deutschlandbrd", "DE"),
            Map.entry("brd", "DE"),
            Map.entry("zjednoczonekrolestwo", "GB"),
            Map.entry("eeuu", "US"),
            Map.entry("eua", "US"),
            Map.entry("etatsunisdamerique", "US"),
            Map.entry("statiunitidamerica", "US"),
            Map.entry("estadosunidosdeamerica", "US"),
            Map.entry("verenigdestatenvanamerika", "US"),
            Map.entry("republicacheca", "CZ"),
            Map.entry("republiquetcheque", "CZ"),
            Map.entry("repubblicaceca", "CZ"),
            Map.entry("republikaczeska", "CZ"));
    private static final Pattern ARTICLE = Pattern.compile("^\\s*the\\s", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> CODES = codes();

    private Country() {}

    public static Optional<String> parse(String written) {
        return Optional.ofNullable(CODES.get(key(written)))
                .or(() -> Optional.ofNullable(
                        CODES.get(key(ARTICLE.matcher(written).replaceFirst("")))));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(USUAL);
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            LANGUAGES.forEach(language -> codes.putIfAbsent(key(country.getDisplayCountry(language)), code));
            codes.put(key(country.getISO3Country()), code);
            codes.put(key(code), code);
        }
        return Map.copyOf(codes);
    }

    private static String key(String name) {
        return Letters.plain(name);
    }
}
