package dev.perennial.form;

import dev.perennial.csv.Dialect;
import dev.perennial.form.Form.Kind;
import dev.perennial.jsonlines.JsonRows;
import dev.perennial.sheet.Format;
import dev.perennial.sheet.UnreadableFile;
import dev.perennial.text.Archive;
import dev.perennial.text.Content;
import dev.perennial.text.Packing;
import dev.perennial.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out from its content what a file is; its name may say anything. */
final class Look {

    private Look() {}

    static Form at(Path file, Format declared) throws IOException {
        return isWorkbook(file) ? workbook(declared) : text(file, declared);
    }

    /** An archive with the list of contents that workbooks have; an archive that is packed again is taken for one. */
    private static boolean isWorkbook(Path file) throws IOException {
        return switch (Packing.of(file)) {
            case NONE -> false;
            case GZIP -> {
                try (InputStream in = Content.open(file)) {
                    yield in.read() == 'P' && in.read() == 'K' && in.read() == 3 && in.read() == 4;
                }
            }
            case ZIP -> {
                try (Archive archive = Archive.open(file)) {
                    if (archive.has("xl/workbook.bin") || archive.has("content.xml")) {
                        throw new UnreadableFile("is a workbook of a kind that cannot be read; save it as XLSX or CSV");
                    }
                    yield archive.has("[Content_Types].xml");
                }
            }
        };
    }

    private static Form workbook(Format declared) {
        return new Form(
                Kind.XLSX, StandardCharsets.UTF_8, ',', '"', declared.sheet(), declared.headerRow(), false, List.of());
    }

    private static Form text(Path file, Format declared) throws IOException {
        Text.Sample sample = Text.sample(file, declared.encoding());
        String start = sample.text();
        Strangers.refuse(sample.bytes(), start);
        if (start.stripLeading().startsWith("{")) {
            return jsonLines(file, Text.sample(file, null));
        }
        return CorrectedRows.isHeaderIn(start) ? corrected(file) : csv(sample, declared, false);
    }

    /** Whatever its feed declares of its CSV files. */
    private static Form jsonLines(Path file, Text.Sample sample) throws IOException {
        try (Reader text = Text.open(file, sample.encoding())) {
            return new Form(Kind.JSONL, sample.encoding(), ',', '"', null, 0, false, JsonRows.names(text));
        }
    }

    /** Whatever its feed declares: we wrote it, and a spreadsheet program may have saved it again in its own way. */
    private static Form corrected(Path file) throws IOException {
        return csv(Text.sample(file, null), Format.UNKNOWN, true);
    }

    private static Form csv(Text.Sample sample, Format declared, boolean corrected) {
        Dialect dialect = Dialect.of(
                sample.text(),
                sample.isCut(),
                character(declared.delimiter()),
                character(declared.quote()),
                declared.headerRow());
        return new Form(
                Kind.CSV,
                sample.encoding(),
                dialect.delimiter(),
                dialect.quote(),
                null,
                dialect.headerRow(),
                corrected,
                List.of());
    }

    private static @Nullable Character character(@Nullable String text) {
        return text == null ? null : text.charAt(0);
    }
}
