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

        private final long firstKey;
        private byte[] bytes = new byte[2048];
        private int length;
        private long key;
        private long record;

        /** @param firstKey the least key of the page */
        Writer(long firstKey) {
            this.firstKey = firstKey;
            this.key = -1;
        }

        void add(long nextKey, long nextRecord) {
            if (bytes.length - length < MOST_BYTES) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            boolean same = nextKey == key;
            number(same ? 0 : nextKey - Math.max(key, firstKey - 1));
            number(same ? nextRecord - record : nextRecord);
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
        private final long firstKey;
        private int at;
        private long key = -1;
        private long record;

        Reader(byte[] packed, long firstKey) {
            this.bytes = Arrays.copyOf(packed, packed.length + Long.BYTES);
            this.end = packed.length;
            this.firstKey = firstKey;
        }

        @Override
        public boolean next() {
            if (at == end) {
                return false;
            }
            long distance = number();
            long told = number();
            record = distance == 0 ? record + told : told;
            key = distance == 0 ? key : Math.max(key, firstKey - 1) + distance;
            return true;
        }

        /** Eight bytes at once, without asking of each whether it is the last one: a number has at most eight. */
        private long number() {
            long eight = (long) EIGHT_BYTES.get(bytes, at);
            long ends = ~eight & HIGHEST_BITS;
            at += (Long.numberOfTrailingZeros(ends) >>> 3) + 1;
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
