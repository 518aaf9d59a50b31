package dev.perennial.model;

import dev.perennial.model.Model.Aspect;
import dev.perennial.model.Model.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A model as the text of its file, for people to read and change. */
public final class ModelText {

    private final StringBuilder text = new StringBuilder();

    private ModelText() {}

    /** @param remarks lines that stand above the model */
    public static String of(Model model, List<String> remarks) {
        ModelText text = new ModelText();
        remarks.forEach(remark -> text.line(("# " + remark).strip()));
        text.head(model);
        model.comparisons().forEach(text::comparison);
        text.rest(model);
        return text.text.toString();
    }

    private void head(Model model) {
        line("model: " + quoted(model.model()));
        line("version: " + model.version());
        line("lambda: " + number(model.lambda()));
        line("relatives: " + number(model.relatives()));
        line("thresholds: { merge: " + number(model.thresholds().merge()) + ", review: "
                + number(model.thresholds().review()) + " }");
        line("");
        line("comparisons:");
    }

    private void comparison(Aspect aspect) {
        line("  - name: " + quoted(aspect.name()));
        line("    kind: " + aspect.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line("    columns: " + list(aspect.columns()));
        line("    term-frequency: " + aspect.termFrequency());
        line("    floor: " + number(aspect.floor()));
        String given = aspect.given();
        if (given != null) {
            line("    given: " + quoted(given));
        }
        line("    levels:");
        aspect.levels().forEach(this::level);
    }

    private void level(Level level) {
        Double weight = level.weight();
        Double h = level.h();
        line(String.format(
                Locale.ROOT,
                "      - { level: %s, m: %s, u: %s%s%s%s }%s",
                level.level(),
                number(level.m()),
                number(level.u()),
                h == null ? "" : ", h: " + number(h),
                level.uGiven().isEmpty() ? "" : ", u-given: " + numbers(level.uGiven()),
                weight == null ? "" : ", weight: " + number(weight),
                weight == null ? String.format(Locale.ROOT, " # %+.1f", level.bits()) : ""));
    }

    private void rest(Model model) {
        Model.Blocking blocking = model.blocking();
        line("");
        line("blocking:");
        line("  cap: " + blocking.cap());
        line("  everything-up-to: " + blocking.everythingUpTo());
        line("  pairs-per-record: " + blocking.pairsPerRecord());
        line(blocking.rules().isEmpty() ? "  rules: []" : "  rules:");
        blocking.rules().forEach(rule -> line("    - " + list(rule)));
        line("");
        combinations("vetoes", model.vetoes());
        combinations("doubts", model.doubts());
        line("");
        line("clusters: { largest: " + model.clusters().largest() + ", average: "
                + number(model.clusters().average()) + " }");
    }

    private void combinations(String key, List<Map<String, List<String>>> all) {
        line(all.isEmpty() ? key + ": []" : key + ":");
        all.forEach(named -> line("  - { " + combination(named) + " }"));
    }

    private static String combination(Map<String, List<String>> named) {
        return named.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + list(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(ModelText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        boolean plain = text.matches("[a-z][a-z_ |-]*[a-z]") && !text.matches("(?i)yes|no|on|off|true|false|null|[yn]");
        return plain && !text.contains(" |")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream().map(ModelText::number).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e6) {
            return Long.toString((long) number);
        }
        return Math.abs(number) >= 0.001
                ? String.format(Locale.ROOT, "%.6f", number).replaceAll("0+$", "")
                : String.format(Locale.ROOT, "%.3e", number);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
