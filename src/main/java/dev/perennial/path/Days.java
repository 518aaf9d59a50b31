package dev.perennial.path;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.perennial.yaml.Setting;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of whole days as people write it: {@code 7 days}, {@code 1 day}, {@code 2 weeks}. */
@Setting("A number of days or weeks, such as 7 days")
public record Days(int count) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}) (day|days|week|weeks)");

    @JsonCreator
    static Days of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + written + "' is not understood; write 7 days or 2 weeks");
        }
        int count = Integer.parseInt(parts.group(1));
        return new Days(parts.group(2).startsWith("week") ? 7 * count : count);
    }

    public LocalDate after(LocalDate date) {
        return date.plusDays(count);
    }
}
