package dev.perennial.workbook;

import dev.perennial.part.Part;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook in their order, and since when they count days. */
record Sheets(List<Sheet> all, boolean from1904) {

    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

    /** @param id by which the workbook refers to it */
    private record Sheet(String name, String id, boolean hidden) {}

    static Sheets of(Part workbook) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        while (workbook.step() && !workbook.ends("sheets")) {
            if (workbook.begins("workbookPr")) {
                String says = workbook.attribute("date1904");
                from1904 = "1".equals(says) || "true".equals(says);
            } else if (workbook.begins("sheet")) {
                sheets.add(new Sheet(
                        String.valueOf(workbook.attribute("name")),
                        String.valueOf(workbook.attribute("id")),
                        HIDDEN.contains(String.valueOf(workbook.attribute("state")))));
            }
        }
        return new Sheets(sheets, from1904);
    }

    /** By its name; the first one that people see when there is none. */
    String idOf(@Nullable String name) {
        return (name == null ? first() : named(name)).id();
    }

    private Sheet named(String name) {
        return all.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableFile("has no sheet '" + name + "' but "
                        + all.stream().map(Sheet::name).toList()
                        + "; rename the sheet, or name the right one as format.sheet in the feed"));
    }

    private Sheet first() {
        return all.stream()
                .filter(sheet -> !sheet.hidden())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new UnreadableFile("is a workbook without any sheet; send it again with its rows"));
    }
}
