package dev.perennial.register;

/** Goes through entries in the order of their keys, then of their records. */
interface Cursor {

    /** Goes on to the next entry, the first one at the beginning; false behind the last one. */
    boolean next();

    long key();

    long record();

    /** Over entries that are in memory. */
    static Cursor of(Entries entries) {
        return new Cursor() {
            private int at = -1;

            @Override
            public boolean next() {
                return ++at < entries.size();
            }

            @Override
            public long key() {
                return entries.key(at);
            }

            @Override
            public long record() {
                return entries.record(at);
            }
        };
    }
}
