package dev.perennial.workbook;

import dev.perennial.part.Part;

/** Where a cell stands, as spreadsheets write it: B7 is the second column of the seventh row. */
final class Place {

    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;

    private Place() {}

    /** From 0. */
    static int columnOf(String place) {
        int column = 0;
        int letters = 0;
        for (; letters < place.length() && isLetter(place.charAt(letters)); letters++) {
            column = column * LETTERS + (place.charAt(letters) & 0x1F);
        }
        if (letters > MOST_LETTERS) {
            throw Part.harmful("has a cell beyond the last column");
        }
        if (letters == 0) {
            throw Part.damaged("a cell at " + place);
        }
        return column - 1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** The number of a row, or of anything else. */
    static int whole(String number) {
        try {
            int whole = Integer.parseInt(number);
            if (whole >= 0) {
                return whole;
            }
        } catch (NumberFormatException none) {
            // said below
        }
        throw Part.damaged("'" + number + "' where a number belongs");
    }

    /** @param column from 0 */
    static String of(int column, long row) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / LETTERS - 1) {
            letters.insert(0, (char) ('A' + left % LETTERS));
        }
        return letters.append(row).toString();
    }
}
