package dev.perennial.rules;

import com.google.re2j.Pattern;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** CEL's {@code matches}, with each pattern compiled once: CEL itself compiles it anew for every lead. */
final class Patterns {

    static final int MOST_INSTRUCTIONS = 2_000;

    private static final int MOST_REMEMBERED = 1_000;
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    static CelStandardFunctions allOtherFunctions() {
        return CelStandardFunctions.newBuilder()
                .excludeFunctions(StandardFunction.MATCHES)
                .build();
    }

    static Set<CelFunctionBinding> matches() {
        return CelFunctionBinding.fromOverloads(
                "matches",
                CelFunctionBinding.from("matches", String.class, String.class, Patterns::found),
                CelFunctionBinding.from("matches_string", String.class, String.class, Patterns::found));
    }

    private static boolean found(String text, String pattern) {
        return of(pattern).matcher(text).find();
    }

    /** Patterns made of facts may be as many as there are leads. */
    private static Pattern of(String pattern) {
        Pattern known = COMPILED.get(pattern);
        if (known != null) {
            return known;
        }
        Pattern made = Pattern.compile(pattern);
        if (made.programSize() > MOST_INSTRUCTIONS) {
            throw new IllegalArgumentException("a pattern of " + made.programSize() + " instructions");
        }
        if (COMPILED.size() < MOST_REMEMBERED) {
            COMPILED.put(pattern, made);
        }
        return made;
    }
}
