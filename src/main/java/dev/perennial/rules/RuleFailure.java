package dev.perennial.rules;

/** A criterion that compiled could not be decided for these facts, such as a division by zero; names no person. */
public final class RuleFailure extends RuntimeException {

    /** Without CEL's own exception: its message may quote a name or an address. */
    RuleFailure(String expression, String reason, String facts) {
        super("Criterion '" + expression + "' cannot be decided: " + reason + ", with " + facts
                + "; make the expression safe for such leads");
    }
}
