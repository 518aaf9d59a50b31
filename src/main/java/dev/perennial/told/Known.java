package dev.perennial.told;

/** A lead that told something before: in how many spellings, and how many leads it was counted for. */
public record Known(int spellings, int counted) {

    Known and(Known other) {
        return new Known(spellings + other.spellings, Math.max(counted, other.counted));
    }
}
