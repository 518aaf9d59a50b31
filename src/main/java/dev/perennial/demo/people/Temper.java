package dev.perennial.demo.people;

/** How much somebody really wants a sensor; known to nobody, seen in everything they do. */
public enum Temper {
    HOT,
    WARM,
    COLD;

    public static Temper of(long seed, String email) {
        Dice dice = Dice.of(seed, "temper", Spelling.mailbox(email));
        if (dice.chance(0.14)) {
            return HOT;
        }
        return dice.chance(0.32) ? WARM : COLD;
    }

    /** The first is for hot people, the second for warm ones, the third for cold ones. */
    public <T> T choose(T hot, T warm, T cold) {
        return switch (this) {
            case HOT -> hot;
            case WARM -> warm;
            case COLD -> cold;
        };
    }

    public double of(double hot, double warm, double cold) {
        return choose(hot, warm, cold);
    }
}
