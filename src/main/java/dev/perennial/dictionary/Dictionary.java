package dev.perennial.dictionary;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.lead.LeadFacts;
import dev.perennial.rules.Criterion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract between marketing and sales: the stages, the promises of a hand-off, the reasons to give a lead back. */
public final class Dictionary {

    private final Map<String, Stage> stages;
    private final List<String> mainLine;
    private final List<Stage> nearestToSaleFirst;
    private final Promises promises;
    private final Map<String, String> reasons;

    Dictionary(Map<String, Stage> stages, List<String> mainLine, Promises promises, Map<String, String> reasons) {
        this.stages = stages;
        this.mainLine = List.copyOf(mainLine);
        this.promises = promises;
        this.reasons = reasons;
        this.nearestToSaleFirst = nearestToSaleFirst();
    }

    /** Reads the dictionary of a home, or throws all that is wrong with it. */
    public static Dictionary of(Home home) {
        return Problems.none(problems -> DictionaryFile.read(home, problems));
    }

    public List<Stage> stages() {
        return List.copyOf(stages.values());
    }

    public List<String> mainLine() {
        return mainLine;
    }

    public Stage stage(String name) {
        Stage stage = stages.get(name);
        if (stage == null) {
            throw new IllegalArgumentException("The dictionary has no stage called " + name
                    + "; add it, or move the leads that are there before you take it out.");
        }
        return stage;
    }

    /** Where every lead begins. */
    public Stage first() {
        return stage(mainLine.get(0));
    }

    /** The stage that a lead has a right to by its facts: the nearest to the sale whose way in is open to it. */
    public Optional<Stage> place(LeadFacts lead) {
        String current = lead.text("stage");
        return nearestToSaleFirst.stream()
                .filter(stage -> stage.from().contains(current))
                .filter(stage -> holds(stage.enter(), lead))
                .findFirst();
    }

    /** Whether a stage is nearer to the sale than another; never when it is not on the main line. */
    public boolean isNearerToSale(String stage, String than) {
        return mainLine.indexOf(stage) > mainLine.indexOf(than);
    }

    private static boolean holds(@Nullable Criterion enter, LeadFacts lead) {
        return enter != null && enter.holds(lead.values());
    }

    public Promises promises() {
        return promises;
    }

    /** The stage that a lead goes to when sales gives it back for this reason; nothing when the reason is unknown. */
    public Optional<String> afterReturn(String reason) {
        return reasons.entrySet().stream()
                .filter(known -> known.getKey().equalsIgnoreCase(reason))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    public Map<String, String> reasons() {
        return Collections.unmodifiableMap(reasons);
    }

    private List<Stage> nearestToSaleFirst() {
        List<Stage> order = new ArrayList<>();
        mainLine.forEach(name -> order.add(0, stage(name)));
        stages.values().stream()
                .filter(stage -> !mainLine.contains(stage.name()))
                .forEach(order::add);
        return order;
    }
}
