package dev.perennial.blocking;

import java.util.Arrays;

/** Numbers in a growing array: a million keys take eight megabytes. */
final class LongList {

    private long[] numbers = new long[16];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
