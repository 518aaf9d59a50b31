package dev.perennial.clean;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.MetadataSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What libphonenumber's tables say about the numbers of one region, ready for the many that need no pattern: those whose first
 * digits can begin neither a prefix nor anything else that must be looked into. About all others it knows nothing.
 */
final class NumberingPlan {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final MetadataSource TABLES =
            DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();
    private static final int STARTS = 1000;
    private static final String NONE = "";
    /** Made when a number of the region is seen first: a file knows few of them. */
    private static final Map<String, Optional<NumberingPlan>> BY_REGION = new ConcurrentHashMap<>();

    /** The main region of each calling code; empty where the code is none or belongs to no region. */
    private static final String[] REGIONS = regions();

    private static final byte ASK = -1;

    private final int code;
    private final String callingCode;
    /** How many of its first digits are no part of a number that begins with these three. */
    private final byte[] prefix = new byte[STARTS];

    private final boolean[] mayLeave = new boolean[STARTS];
    private long lengths;

    private NumberingPlan(PhoneMetadata table) {
        code = table.getCountryCode();
        callingCode = String.valueOf(code);
        Pattern prefixes = Pattern.compile(table.getNationalPrefixForParsing());
        Pattern numbers = Pattern.compile(table.getGeneralDesc().getNationalNumberPattern());
        Pattern abroad = Pattern.compile(table.getInternationalPrefix());
        boolean isReplaced = !table.getNationalPrefixTransformRule().isEmpty();
        for (int start = 0; start < STARTS; start++) {
            String digits = String.valueOf(STARTS + start).substring(1);
            prefix[start] = prefix(digits, prefixes, isReplaced, numbers);
            mayLeave[start] = !abroad.pattern().isEmpty() && canBegin(abroad, digits);
        }
        table.getGeneralDesc().getPossibleLengthList().forEach(length -> lengths |= 1L << length);
    }

    /** Prefixes are left as they are when the whole could be a number with them, or when more digits could change the answer. */
    private static byte prefix(String digits, Pattern prefixes, boolean isReplaced, Pattern numbers) {
        Matcher matcher = prefixes.matcher(digits);
        boolean hasPrefix = !prefixes.pattern().isEmpty() && matcher.lookingAt();
        if (matcher.hitEnd()) {
            return ASK;
        }
        if (!hasPrefix) {
            return 0;
        }
        boolean staysSo = isReplaced && matcher.group(matcher.groupCount()) != null;
        return staysSo || canBegin(numbers, digits) ? ASK : (byte) matcher.end();
    }

    /** Whether some text that begins with these digits is matched at its beginning. */
    private static boolean canBegin(Pattern pattern, String digits) {
        Matcher matcher = pattern.matcher(digits);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private static String[] regions() {
        String[] regions = new String[STARTS];
        Arrays.fill(regions, NONE);
        for (int code : LIBRARY.getSupportedCallingCodes()) {
            regions[code] = LIBRARY.getRegionCodeForCountryCode(code);
        }
        return regions;
    }

    private static @Nullable NumberingPlan of(String region) {
        Optional<NumberingPlan> known = BY_REGION.get(region);
        return known == null
                ? BY_REGION.computeIfAbsent(region, NumberingPlan::read).orElse(null)
                : known.orElse(null);
    }

    private static Optional<NumberingPlan> read(String region) {
        return LIBRARY.getSupportedRegions().contains(region)
                ? Optional.of(new NumberingPlan(TABLES.getMetadataForRegion(region)))
                : Optional.empty();
    }

    /** As E.164, of the digits behind a plus; nothing when the library must be asked. */
    static @Nullable String international(String digits) {
        int code = 0;
        for (int length = 1; length <= 3 && length < digits.length(); length++) {
            code = code * 10 + digits.charAt(length - 1) - '0';
            if (code == 0 || !REGIONS[code].isEmpty()) {
                NumberingPlan plan = of(REGIONS[code]);
                return plan == null ? null : plan.e164(digits.substring(length), plan);
            }
        }
        return null;
    }

    /** As E.164, of digits as they are dialled within the region; nothing when the library must be asked. */
    static @Nullable String national(String digits, String region) {
        NumberingPlan plan = of(region);
        if (plan == null
                || digits.length() < 3
                || plan.mayLeave[start(digits)]
                || digits.startsWith(plan.callingCode)) {
            return null;
        }
        return plan.e164(digits, of(REGIONS[plan.code]));
    }

    /** @param main the plan of the calling code's main region, which has the last word on lengths */
    private @Nullable String e164(String digits, @Nullable NumberingPlan main) {
        if (main == null || digits.length() < 3) {
            return null;
        }
        int cut = prefix[start(digits)];
        int length = digits.length() - cut;
        boolean known = cut == 0 || (cut > 0 && canHave(length));
        return known && main.canHave(length) ? "+" + callingCode + digits.substring(cut) : null;
    }

    private boolean canHave(int length) {
        return length < Long.SIZE && (lengths >> length & 1) == 1;
    }

    private static int start(String digits) {
        return (digits.charAt(0) - '0') * 100 + (digits.charAt(1) - '0') * 10 + digits.charAt(2) - '0';
    }
}
