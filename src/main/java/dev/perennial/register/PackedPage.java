package dev.perennial.register;

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

        /** Seven bits a byte, the lowest first; the highest bit tells that there are more. */
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

        private final byte[] bytes;
        private final long firstKey;
        private int at;
        private long key = -1;
        private long record;

        Reader(byte[] bytes, long firstKey) {
            this.bytes = bytes;
            this.firstKey = firstKey;
        }

        @Override
        public boolean next() {
            if (at == bytes.length) {
                return false;
            }
            long distance = number();
            long told = number();
            record = distance == 0 ? record + told : told;
            key = distance == 0 ? key : Math.max(key, firstKey - 1) + distance;
            return true;
        }

        private long number() {
            long number = 0;
            int shift = 0;
            byte next = bytes[at++];
            while (next < 0) {
                number |= (long) (next & 0x7F) << shift;
                shift += 7;
                next = bytes[at++];
            }
            return number | (long) next << shift;
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
