package dev.perennial.sheet;

import dev.perennial.yaml.Setting;
import org.jspecify.annotations.Nullable;

/** What a person knows about the form of a file; what is not said is found out. */
public record Format(
        @Setting(
                "What stands between two columns, such as \",\" or \"\\t\"; found out from the first rows when left out.")
        @Nullable
        String delimiter,

        @Setting(
                "Such as UTF-8 or windows-1252; found out from the content when left out. A byte order mark comes first.")
        @Nullable
        String encoding,

        @Setting(
                "What encloses a text that holds the delimiter or a line break; found out from the first rows when left out.")
        @Nullable
        String quote,

        @Setting("The sheet of a workbook (XLSX); the first that is not hidden when left out.") @Nullable
        String sheet,

        @Setting(
                value = "The line, or row of a workbook, that holds the header; the lines above it are left out.",
                fallback = "1",
                min = 1,
                max = 1000)
        int headerRow) {

    public static final Format UNKNOWN = new Format(null, null, null, null, 1);
}
