package dev.perennial.workbook;

/** The name of the attribute that is being read, of which only the first letter and the length matter; prefixes do not count. */
final class AttributeName {

    private byte first;
    private int length;
    private boolean paused;

    boolean is(char letter) {
        return length == 1 && first == letter;
    }

    void end() {
        length = 0;
        paused = false;
    }

    void pause() {
        paused = true;
    }

    void add(byte b) {
        if (paused || b == ':') {
            end();
        }
        if (b != ':') {
            first = length == 0 ? b : first;
            length++;
        }
    }
}
