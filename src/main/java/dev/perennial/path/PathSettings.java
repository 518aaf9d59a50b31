package dev.perennial.path;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.yaml.Setting;
import java.util.List;
import java.util.Optional;

/** {@code path.yaml}: who a path is for, when it lets go, and what happens when nothing is left to send. */
public record PathSettings(
        @Setting("The path's name for people") String title,

        @Setting("Who enters: a condition on a lead; consent and no suppression are always asked for")
        @JsonProperty("for")
        String segment,

        @Setting(value = "Of several paths a lead could enter, the highest wins", min = 0, max = 1000)
        int priority,

        @Setting(value = "Whether a lead that left may enter again", fallback = "never")
        ReEntry reEntry,

        @Setting(value = "What becomes of a lead that no longer fits 'for'", fallback = "stay")
        LeavesSegment leavesSegment,

        @Setting("When the path has done its work: a condition on a lead")
        String goal,

        @Setting(value = "When the path lets go without its goal", fallback = "[]")
        List<Exit> exits,

        @Setting("What happens next when nothing is left to send")
        Exhausted exhausted,

        @Setting(value = "In whose name the mails are sent", fallback = "company")
        Sender sender) {

    public enum LeavesSegment {
        STAY,
        EXIT
    }

    public enum Sender {
        OWNER,
        COMPANY
    }

    record Exit(
            @Setting("A condition on a lead") String when,

            @Setting(value = "Shown in reports", pattern = ".{1,100}")
            String reason) {}

    /** Either a stage to move to, or the next thing for a person to do. */
    public record Exhausted(
            @Setting("The stage that the lead moves to") Optional<String> stage,

            @Setting(value = "Why, as the funnel records it", fallback = "path exhausted", pattern = ".{1,100}")
            String reason,

            @Setting(value = "Instead of a stage: what a person does next", pattern = ".{1,300}")
            Optional<String> nextAction,

            @Setting(value = "How long that person has", fallback = "30 days")
            Days within,

            @Setting(value = "How long the last touch may work before the path is finished", fallback = "7 days")
            Days after) {}
}
