package dev.perennial.register;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The entries of a page in a few bytes each: how far the key is from the one before, and the record, or how far that is. */
final class PackedPage {

    private static final int MOST_BYTES = 20;

    private PackedPage() {}

    static final class Writer {

        private byte[] bytes = new byte[2048];
        private int length;
        private long key;
        private long record;

        /** @param firstKey the least key of the page */
        Writer(long firstKey) {
            this.key = firstKey - 1;
        }

        void add(long nextKey, long nextRecord) {
            if (bytes.length - length < MOST_BYTES) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            number(nextKey - key);
            number(nextKey == key ? nextRecord - record : nextRecord);
            key = nextKey;
            record = nextRecord;
        }

        /** Seven bits a byte, the lowest first; the highest bit tells that there are more. At most 56 bits. */
        private void number(long number) {
            long left = number;
            while (left > 0x7F) {
                bytes[length++] = (byte) (left | 0x80);
                left >>>= 7;
            }
            bytes[length++] = (byte) left;
        }

        boolean isEmpty() {
            return length == 0;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }
    }

    static final class Reader implements Cursor {

        private static final VarHandle EIGHT_BYTES =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
        private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

        private final byte[] bytes;
        private final int end;
        private int at;
        private long key;
        private long record;

        /** @param firstKey the least key of the page */
        Reader(byte[] packed, long firstKey) {
            this.bytes = Arrays.copyOf(packed, packed.length + Long.BYTES);
            this.end = packed.length;
            this.key = firstKey - 1;
        }

        @Override
        public boolean next() {
            return nextFrom(0);
        }

        /** The next entry whose key is no less than this one; of those before it only the keys are read. */
        boolean nextFrom(long least) {
            int next = at;
            while (next < end) {
                long eight = eightAt(next);
                long ends = ends(eight);
                long endsBehind = ends & (ends - 1);
                int told = next + length(ends);
                next = endsBehind == 0 ? told + length(ends(eightAt(told))) : next + length(endsBehind);
                long distance = number(eight, ends);
                key += distance;
                if (key >= least) {
                    record = (distance == 0 ? record : 0) + numberAt(told);
                    at = next;
                    return true;
                }
            }
            at = next;
            return false;
        }

        /** Numbers have at most eight bytes, which are looked at all at once, without asking of each whether it is the last one. */
        private long eightAt(int place) {
            return (long) EIGHT_BYTES.get(bytes, place);
        }

        /** A bit for each byte that is the last one of its number. */
        private static long ends(long eight) {
            return ~eight & HIGHEST_BITS;
        }

        /** Up to the first end. */
        private static int length(long ends) {
            return (Long.numberOfTrailingZeros(ends) >>> 3) + 1;
        }

        private long numberAt(int place) {
            long eight = eightAt(place);
            return number(eight, ends(eight));
        }

        private static long number(long eight, long ends) {
            long sevens = eight & (ends ^ (ends - 1)) & ~HIGHEST_BITS;
            long fourteens = (sevens & 0x007F_007F_007F_007FL) | (sevens & 0x7F00_7F00_7F00_7F00L) >>> 1;
            long twentyEights = (fourteens & 0x0000_3FFF_0000_3FFFL) | (fourteens & 0x3FFF_0000_3FFF_0000L) >>> 2;
            return (twentyEights & 0x0000_0000_0FFF_FFFFL) | (twentyEights & 0x0FFF_FFFF_0000_0000L) >>> 4;
        }

        @Override
        public long key() {
            return key;
        }

        @Override
        public long record() {
            return record;
        }
    }
}
