package dev.perennial.workbook;

import dev.perennial.part.JoinedText;
import dev.perennial.part.Part;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, read as far as a cell asks for them and held in memory as long as the sheet is
 * read.
 */
final class SharedTexts implements AutoCloseable {

    private static final int TEXT_OBJECT_BYTES = 60;
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 3;

    private final @Nullable Part part;
    private final List<String> texts = new ArrayList<>();
    private long bytes;

    private SharedTexts(@Nullable Part part) {
        this.part = part;
    }

    static SharedTexts of(@Nullable Part part) {
        return new SharedTexts(part);
    }

    /** @param number of the text, from 0 */
    String at(String number) throws IOException {
        int index = Place.whole(number);
        while (texts.size() <= index && part != null && part.nextRow("si", "sst")) {
            add(CellText.unescaped(read(part, "si")));
        }
        if (index >= texts.size()) {
            throw Part.damaged("no shared text " + index);
        }
        return texts.get(index);
    }

    private void add(String text) {
        texts.add(text);
        bytes += TEXT_OBJECT_BYTES + (isLatin(text) ? 1L : 2L) * text.length();
        if (bytes > MOST_BYTES) {
            throw new UnreadableFile("is a workbook with " + texts.size() + " different texts or more, too many for "
                    + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB of memory; save it as CSV (UTF-8), or start Java with a larger -Xmx");
        }
    }

    /** Java holds such a text in half the memory. */
    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** A text in pieces of several looks, without what tells how it is pronounced; goes to the end of the element of that name. */
    static String read(Part part, String element) throws IOException {
        JoinedText text = new JoinedText();
        while (part.step() && !part.ends(element)) {
            if (part.begins("t")) {
                text.add(part.readText());
            } else if (part.begins("rPh")) {
                part.readText();
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        if (part != null) {
            part.close();
        }
    }
}
