package dev.perennial.run;

/** A safety limit was reached: nothing beyond it is done until a person has looked. Ends the command with exit code 4. */
public class SafetyStop extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message what was about to happen, which limit forbids it, and what to do */
    public SafetyStop(String message) {
        super(message);
    }
}
