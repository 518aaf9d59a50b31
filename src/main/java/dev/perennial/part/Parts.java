package dev.perennial.part;

import dev.perennial.text.Archive;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** Which parts of a workbook are read, as its own lists of contents say. Pictures and queries, for example, are not. */
public record Parts(
        Archive archive,
        String workbook,
        @Nullable String formats,
        @Nullable String texts) {

    private static final String TYPES = "[Content_Types].xml";
    private static final String USUAL_WORKBOOK = "/xl/workbook.xml";
    private static final Pattern WORKBOOK = Pattern.compile(".*(sheet|macroEnabled)\\.main\\+xml");
    private static final Pattern FOLDER_AND_FILE = Pattern.compile("^(.*/)([^/]+)$");

    public static Parts of(Archive archive) throws IOException {
        String workbook = USUAL_WORKBOOK;
        String formats = null;
        String texts = null;
        for (Map.Entry<String, String> listed :
                named(archive, TYPES, "Override", "PartName", "ContentType").entrySet()) {
            if (WORKBOOK.matcher(listed.getValue()).matches()) {
                workbook = listed.getKey();
            } else if (listed.getValue().endsWith("styles+xml")) {
                formats = listed.getKey();
            } else if (listed.getValue().endsWith("sharedStrings+xml")) {
                texts = listed.getKey();
            }
        }
        return new Parts(archive, workbook, formats, texts);
    }

    public Part openWorkbook() throws IOException {
        return open(archive, workbook);
    }

    /** Nothing when the workbook formats no cell. */
    public @Nullable Part openFormats() throws IOException {
        return openIfThere(formats);
    }

    /** Nothing when its cells share no texts. */
    public @Nullable Part openTexts() throws IOException {
        return openIfThere(texts);
    }

    /** @param id by which the workbook refers to the sheet */
    public Part openSheet(String id) throws IOException {
        String relations = FOLDER_AND_FILE.matcher(workbook).replaceFirst("$1_rels/$2.rels");
        String target =
                named(archive, relations, "Relationship", "Id", "Target").get(id);
        if (target == null) {
            throw Part.damaged("no part for the sheet " + id);
        }
        String folder = relations.substring(0, relations.indexOf("_rels"));
        return open(archive, target.startsWith("/") ? target : folder + target);
    }

    private @Nullable Part openIfThere(@Nullable String part) throws IOException {
        return part == null || find(archive, part) == null ? null : open(archive, part);
    }

    private static Map<String, String> named(Archive archive, String list, String element, String key, String value)
            throws IOException {
        Map<String, String> named = new HashMap<>();
        try (Part listed = open(archive, list)) {
            while (listed.step()) {
                if (listed.begins(element)) {
                    named.put(String.valueOf(listed.attribute(key)), String.valueOf(listed.attribute(value)));
                }
            }
        }
        return named;
    }

    private static Part open(Archive archive, String name) throws IOException {
        ZipArchiveEntry part = find(archive, name);
        if (part == null) {
            throw Part.damaged("no " + name);
        }
        return Part.of(archive.open(part));
    }

    private static @Nullable ZipArchiveEntry find(Archive archive, String name) {
        String wanted = name.startsWith("/") ? name.substring(1) : name;
        return archive.entries().stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(null);
    }
}
