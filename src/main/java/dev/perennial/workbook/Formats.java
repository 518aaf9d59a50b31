package dev.perennial.workbook;

import dev.perennial.part.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the styles of a workbook make of the numbers in its cells. */
record Formats(List<CellFormat> ofStyles) {

    static Formats of(@Nullable Part part) throws IOException {
        List<String> styles = new ArrayList<>();
        Map<String, String> codes = new HashMap<>();
        boolean ofCells = false;
        while (part != null && part.step()) {
            if (part.begins("numFmt")) {
                codes.put(String.valueOf(part.attribute("numFmtId")), String.valueOf(part.attribute("formatCode")));
            } else if (part.begins("cellXfs") || part.ends("cellXfs")) {
                ofCells = part.begins("cellXfs");
            } else if (ofCells && part.begins("xf")) {
                String id = part.attribute("numFmtId");
                styles.add(id == null ? "0" : id);
            }
        }
        return new Formats(styles.stream().map(id -> format(id, codes)).toList());
    }

    private static CellFormat format(String id, Map<String, String> codes) {
        int number = Place.whole(id);
        return CellFormat.of(number, codes.getOrDefault(id, CellFormat.usualCode(number)));
    }

    /** @param style of a cell, which may have none */
    CellFormat of(@Nullable String style) {
        int index = style == null ? Integer.MAX_VALUE : Place.whole(style);
        return index < ofStyles.size() ? ofStyles.get(index) : CellFormat.GENERAL;
    }
}
