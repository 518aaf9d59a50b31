package dev.perennial.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import org.jspecify.annotations.Nullable;

/** One name that criteria may use: what it means, what it holds, and what it holds when nothing is known. */
public record Fact(String name, Kind kind, Object none, String meaning) {

    /** What a fact holds, in the words people read; whole numbers are longs, decimal numbers doubles. */
    public enum Kind {
        TEXT("a text", SimpleType.STRING),
        FLAG("true or false", SimpleType.BOOL),
        WHOLE("a whole number", SimpleType.INT),
        DECIMAL("a decimal number", SimpleType.DOUBLE);

        private final String inWords;
        private final CelType type;

        Kind(String inWords, CelType type) {
            this.inWords = inWords;
            this.type = type;
        }

        public String inWords() {
            return inWords;
        }

        CelType type() {
            return type;
        }
    }

    /** The one place where what callers hold (null, int, BigDecimal) becomes what CEL computes with. */
    Object valueOf(@Nullable Object given) {
        if (given == null) {
            return none;
        }
        if (given instanceof Number number) {
            return switch (kind) {
                case WHOLE -> number.longValue();
                case DECIMAL -> number.doubleValue();
                case TEXT, FLAG -> throw unfit(given);
            };
        }
        if (none.getClass() != given.getClass()) {
            throw unfit(given);
        }
        return given;
    }

    private WrongKind unfit(Object given) {
        return new WrongKind("fact '" + name + "' is " + kind.inWords() + ", not a "
                + given.getClass().getSimpleName());
    }

    /** A caller's mistake, not a person's. */
    static final class WrongKind extends IllegalArgumentException {
        private WrongKind(String message) {
            super(message);
        }
    }

    /** For logs and messages: texts may be personal data and are masked. */
    String masked(@Nullable Object given) {
        Object value = given == null ? none : given;
        if (value instanceof Number || value instanceof Boolean) {
            return name + "=" + value;
        }
        return name + "=" + (value.equals("") ? "''" : "***");
    }
}
