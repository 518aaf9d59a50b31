package dev.perennial.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.yaml.Setting;
import org.jspecify.annotations.Nullable;

/** {@code touch.yaml}: what one e-mail of a path is called, what stands above it, and when it may go. */
public record Touch(
        @Setting(
                value = "The name the touch is remembered by; keep it when the folder is renamed",
                pattern = "[a-z0-9][a-z0-9-]{0,62}")
        String id,

        @Setting("The subject; may speak of the lead as the body does: ${lead.first_name}")
        String subject,

        @Setting("What inboxes show behind the subject") String preheader,

        @Setting(
                value = "How long after the touch before, such as 7 days",
                fallback = "0 days",
                pattern = "[0-9]{1,3} (day|days|week|weeks)")
        @JsonProperty("wait")
        String pause,

        @Setting("Who gets it, as a criterion about the lead; everybody on the path when left out") @Nullable
        String when) {

    public int waitDays() {
        String[] words = pause.split(" ", 2);
        return Integer.parseInt(words[0]) * (words[1].startsWith("week") ? 7 : 1);
    }
}
