package dev.perennial.text;

import dev.perennial.sheet.UnreadableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP archive. Nothing of it is ever unpacked under its own name, but a name that leads elsewhere shows what it is. */
public final class Archive implements AutoCloseable {

    private static final int MOST_ENTRIES = 10_000;
    private static final Pattern LEADS_ELSEWHERE =
            Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)|[\0-\037]");
    /** What the desktops of people leave in archives. */
    private static final Pattern LITTER = Pattern.compile("(^|/)(__MACOSX/|\\.DS_Store$|Thumbs\\.db$|desktop\\.ini$)");

    private final ZipFile zip;
    private final long packedBytes;

    private Archive(ZipFile zip, long packedBytes) {
        this.zip = zip;
        this.packedBytes = packedBytes;
    }

    /** Throws {@link UnreadableFile} for one that is damaged, or whose names were made to lead out of it. */
    public static Archive open(Path file) throws IOException {
        Archive archive = new Archive(zip(file), Files.size(file));
        try {
            archive.refuseTricks();
            return archive;
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return ZipFile.builder().setPath(file).get();
        } catch (IOException | IllegalArgumentException damaged) {
            if (!Files.isReadable(file)) {
                throw damaged;
            }
            throw Unpacked.damaged();
        }
    }

    private void refuseTricks() {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries()) {
            if (LEADS_ELSEWHERE.matcher(entry.getName()).find()) {
                throw new UnreadableFile(
                        "is an archive with the entry '" + entry.getName().replaceAll("[\0-\037]", "?")
                                + "', which leads out of it; whoever made it may mean harm");
            }
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT)) || names.size() > MOST_ENTRIES) {
                throw new UnreadableFile("is an archive with "
                        + (names.size() > MOST_ENTRIES ? "too many entries" : "two entries of one name")
                        + "; pack it again, or send it unpacked");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableFile("is protected by a password; send it without one");
            }
        }
    }

    public List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntries());
    }

    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    public InputStream open(ZipArchiveEntry entry) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw new UnreadableFile("is packed in a way that cannot be read; pack it again, or send it unpacked");
        }
        return new Unpacked(zip.getInputStream(entry), packedBytes);
    }

    /** The bytes of the one file in an archive. */
    static InputStream onlyFileIn(Path file) throws IOException {
        Archive archive = open(file);
        try {
            return new FilterInputStream(archive.open(archive.onlyFile())) {
                @Override
                public void close() throws IOException {
                    super.close();
                    archive.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private ZipArchiveEntry onlyFile() {
        List<ZipArchiveEntry> files = entries().stream()
                .filter(entry ->
                        !entry.isDirectory() && !LITTER.matcher(entry.getName()).find())
                .toList();
        if (files.size() != 1) {
            throw new UnreadableFile("is an archive of " + files.size() + " files"
                    + (files.isEmpty() ? "" : " (" + shown(files) + ")") + "; pack each file on its own");
        }
        return files.get(0);
    }

    private static String shown(List<ZipArchiveEntry> files) {
        return String.join(
                ", ", files.stream().limit(5).map(ZipArchiveEntry::getName).toList());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
