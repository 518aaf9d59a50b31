package dev.perennial.workbook;

import dev.perennial.sheet.UnreadableFile;
import dev.perennial.text.Archive;
import dev.perennial.text.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Looks a whole workbook over before a parser sees it, far faster than a parser can. What real ones never have is refused:
 * it was made to read other files or to fill the memory.
 */
final class LookOver {

    private static final int TEXT_OBJECT_BYTES = 60;
    private static final int SHARE_OF_MEMORY = 3;

    private final byte[] block = new byte[1 << 16];
    private final long mostBytes;
    private long bytes;

    private LookOver(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Throws {@link UnreadableFile}. */
    static void at(Path file) throws IOException {
        LookOver look = new LookOver(Unpacked.mostBytes(Files.size(file)));
        try (Archive archive = Archive.open(file)) {
            for (ZipArchiveEntry part : archive.entries()) {
                try (InputStream in = archive.open(part)) {
                    look.over(in);
                }
            }
        }
    }

    private void over(InputStream in) throws IOException {
        Markup markup = new Markup();
        int count = in.readNBytes(block, 0, block.length);
        if (!isMarkup(count)) {
            return;
        }
        while (count > 0) {
            bytes += count;
            if (bytes > mostBytes) {
                throw Unpacked.tooLarge();
            }
            markup.read(block, count);
            refuseMemory(markup);
            count = in.read(block);
        }
    }

    /** Pictures and the like are none; marks of an encoding, which are negative as bytes, may stand before it. */
    private boolean isMarkup(int count) {
        int at = 0;
        while (at < count && block[at] <= ' ') {
            at++;
        }
        return at < count && block[at] == '<';
    }

    /** Texts that many cells share are held in memory as long as the sheet is read. */
    private static void refuseMemory(Markup markup) {
        if (markup.texts() > 0
                && markup.texts() * TEXT_OBJECT_BYTES + markup.textBytes()
                        > Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY) {
            throw new UnreadableFile("is a workbook with " + markup.texts() + " different texts or more, too many for "
                    + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB of memory; save it as CSV (UTF-8), or start Java with a larger -Xmx");
        }
    }
}
