package dev.perennial.blocking;

import java.util.Arrays;

/** Numbers in a growing array: a million numbers take four megabytes. */
final class IntList {

    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }

    void removeLast() {
        size--;
    }
}
