package dev.perennial.register;

/**
 * Entries in the order of their keys, then of their records.
 *
 * @param pageBits so many upper bits of a key are the number of its page
 */
record Volume(long number, int pageBits, long entries) {

    static final int KEY_BITS = 40;

    /** At most so many entries a page has on the average: few enough to be read for the sake of one key, and few rows to read all. */
    private static final int USUAL_PAGE = 1024;

    private static final int MOST_BITS = 30;

    static Volume of(long number, long entries) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(entries / USUAL_PAGE);
        return new Volume(number, Math.min(bits, MOST_BITS), entries);
    }

    int pages() {
        return 1 << pageBits;
    }

    int page(long key) {
        return (int) (key >>> (KEY_BITS - pageBits));
    }

    long firstKey(int page) {
        return (long) page << (KEY_BITS - pageBits);
    }
}
