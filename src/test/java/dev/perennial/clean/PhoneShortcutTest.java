package dev.perennial.clean;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read without the library is read as the library reads it. */
class PhoneShortcutTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int DRAWN_AT_RANDOM = Integer.getInteger("phones", 200_000);
    private static final List<String> REGIONS = new ArrayList<>(LIBRARY.getSupportedRegions());
    private static final String MARKS = "  --()./+";

    private final Random random = new Random(20261122);

    @Test
    void agreesWithTheLibraryAboutNumbersAsPeopleWriteThem() {
        int shortcuts = 0;
        int all = 0;
        for (String region : REGIONS) {
            for (PhoneNumberType type : PhoneNumberType.values()) {
                PhoneNumber example = LIBRARY.getExampleNumberForType(region, type);
                if (example == null) {
                    continue;
                }
                for (PhoneNumberFormat format : PhoneNumberFormat.values()) {
                    String written = LIBRARY.format(example, format);
                    shortcuts += agrees(written, region) ? 1 : 0;
                    agrees(written, null);
                    agrees(written, any());
                    agrees(written.replaceAll("\\D", ""), region);
                    all++;
                }
            }
        }
        assertThat(shortcuts).isGreaterThan(all / 2);
    }

    @Test
    void agreesWithTheLibraryAboutDigitsDrawnAtRandom() {
        for (int i = 0; i < DRAWN_AT_RANDOM; i++) {
            String region = any();
            agrees(drawn(region), random.nextInt(10) == 0 ? null : region);
        }
    }

    /** Whether it was read without the library. */
    private static boolean agrees(String written, @Nullable String region) {
        String usual = Phone.usual(written, region);
        if (usual != null) {
            assertThat(Optional.of(usual)).as(written + " in " + region).isEqualTo(Phone.asked(written, region));
        }
        return usual != null;
    }

    private String any() {
        return REGIONS.get(random.nextInt(REGIONS.size()));
    }

    private String drawn(String region) {
        String code = String.valueOf(LIBRARY.getCountryCodeForRegion(region));
        String start = switch (random.nextInt(7)) {
            case 0 -> "+" + code;
            case 1 -> "+" + code + "0";
            case 2 -> "+";
            case 3 -> code;
            case 4 -> "0";
            case 5 -> "(" + random.nextInt(1000) + ")";
            default -> "";
        };
        StringBuilder written = new StringBuilder(start);
        int length = 1 + random.nextInt(14);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(6) == 0) {
                written.append(MARKS.charAt(random.nextInt(MARKS.length())));
            }
            written.append(random.nextInt(10));
        }
        return written.toString();
    }
}
