package dev.perennial.path;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.perennial.yaml.Setting;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a lead that left a path may enter it again by itself: {@code never}, or {@code after 90 days}. */
@Setting("never, or after a number of days: after 90 days")
public record ReEntry(Optional<Days> after) {

    @JsonCreator
    static ReEntry of(String written) {
        String text = written.strip();
        if (text.equals("never")) {
            return new ReEntry(Optional.empty());
        }
        if (text.startsWith("after ")) {
            return new ReEntry(Optional.of(Days.of(text.substring("after ".length()))));
        }
        throw new IllegalArgumentException("'" + written + "' is not understood; write never or after 90 days");
    }

    public boolean allows(LocalDate leftOn, LocalDate night) {
        return after.filter(days -> !days.after(leftOn).isAfter(night)).isPresent();
    }
}
