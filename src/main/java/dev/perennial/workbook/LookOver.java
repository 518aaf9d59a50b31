package dev.perennial.workbook;

import dev.perennial.sheet.UnreadableFile;
import dev.perennial.text.Archive;
import dev.perennial.text.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Looks the parts of a workbook over before a parser sees them, far faster than a parser can. What real ones never have is
 * refused: it was made to read other files or to fill the memory.
 */
final class LookOver {

    private static final int TEXT_OBJECT_BYTES = 60;
    private static final int SHARE_OF_MEMORY = 3;

    private final byte[] block = new byte[1 << 16];
    private final Parts parts;
    private final long mostBytes;
    private long bytes;

    private LookOver(Parts parts, long mostBytes) {
        this.parts = parts;
        this.mostBytes = mostBytes;
    }

    private interface Work {
        void with(LookOver look, Parts parts) throws IOException;
    }

    /** What is read when it is opened. Throws {@link UnreadableFile}. */
    static void atOpening(Path file) throws IOException {
        at(file, (look, parts) -> {
            look.over(List.of(Parts.TYPES));
            look.over(parts.relations());
            look.over(parts.readAtOnce());
        });
    }

    /** What is read of one sheet. Throws {@link UnreadableFile}. */
    static void atSheet(Path file, String id) throws IOException {
        at(file, (look, parts) -> look.over(parts.ofSheet(id)));
    }

    private static void at(Path file, Work work) throws IOException {
        try (Archive archive = Archive.open(file)) {
            Parts parts = new Parts(archive);
            work.with(new LookOver(parts, Unpacked.mostBytes(Files.size(file))), parts);
        }
    }

    private void over(List<String> names) throws IOException {
        for (String name : Set.copyOf(names)) {
            ZipArchiveEntry part = parts.find(name);
            if (part != null) {
                try (InputStream in = parts.archive().open(part)) {
                    over(in);
                }
            }
        }
    }

    private void over(InputStream in) throws IOException {
        Markup markup = new Markup();
        for (int count = in.read(block); count > 0; count = in.read(block)) {
            bytes += count;
            if (bytes > mostBytes) {
                throw Unpacked.tooLarge();
            }
            markup.read(block, count);
            refuseMemory(markup);
        }
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
