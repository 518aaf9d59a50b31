package dev.perennial.workbook;

import dev.perennial.part.Part;
import dev.perennial.part.Parts;
import dev.perennial.text.Archive;
import dev.perennial.text.Content;
import dev.perennial.text.Packing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** An archive whose parts are a workbook; one that is packed once more was unpacked beside it. */
record OpenWorkbook(Archive archive, Parts parts, Sheets sheets, Path file, boolean isUnpacked)
        implements AutoCloseable {

    static OpenWorkbook of(Path file) throws IOException {
        if (Packing.of(file) == Packing.ZIP) {
            return open(file, false);
        }
        Path unpacked = Files.createTempFile("perennial-", ".xlsx");
        try {
            try (InputStream in = Content.open(file)) {
                Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
            }
            return open(unpacked, true);
        } catch (IOException | RuntimeException e) {
            Files.delete(unpacked);
            throw e;
        }
    }

    private static OpenWorkbook open(Path file, boolean isUnpacked) throws IOException {
        Archive archive = Archive.open(file);
        try {
            Parts parts = Parts.of(archive);
            try (Part workbook = parts.openWorkbook()) {
                return new OpenWorkbook(archive, parts, Sheets.of(workbook), file, isUnpacked);
            }
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** Its cells, of the sheet of that name; of the first one that people see when there is none. */
    Cells cells(@Nullable String sheet) throws IOException {
        Part cells = parts.openSheet(sheets.idOf(sheet));
        try {
            return new Cells(cells, SharedTexts.of(parts.openTexts()), formats(), new CellText(sheets.from1904()));
        } catch (IOException | RuntimeException e) {
            cells.close();
            throw e;
        }
    }

    private Formats formats() throws IOException {
        try (Part formats = parts.openFormats()) {
            return Formats.of(formats);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
        if (isUnpacked) {
            Files.deleteIfExists(file);
        }
    }
}
