package dev.perennial.told;

/** A number for a text, wide enough that two texts never share one in practice; the same on every machine and for ever. */
public final class Hash {

    private Hash() {}

    public static long of(long seed, String text) {
        long mixed = seed * 31 + 17;
        for (int at = 0; at < text.length(); at++) {
            mixed = (mixed ^ text.charAt(at)) * 0x100000001B3L;
            mixed ^= mixed >>> 31;
        }
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
