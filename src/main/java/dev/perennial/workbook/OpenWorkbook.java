package dev.perennial.workbook;

import dev.perennial.sheet.UnreadableFile;
import dev.perennial.text.Content;
import dev.perennial.text.Packing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook that is known to be harmless; one that is packed once more was unpacked beside it. */
record OpenWorkbook(ReadableWorkbook book, Path file, boolean isUnpacked) implements AutoCloseable {

    static OpenWorkbook of(Path file) throws IOException {
        if (Packing.of(file) == Packing.ZIP) {
            return new OpenWorkbook(book(file), file, false);
        }
        Path unpacked = Files.createTempFile("perennial-", ".xlsx");
        try {
            try (InputStream in = Content.open(file)) {
                Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
            }
            return new OpenWorkbook(book(unpacked), unpacked, true);
        } catch (IOException | RuntimeException e) {
            Files.delete(unpacked);
            throw e;
        }
    }

    private static ReadableWorkbook book(Path file) throws IOException {
        LookOver.atOpening(file);
        try {
            return withFormats(file);
        } catch (ExcelReaderException | NullPointerException | IllegalArgumentException | IOException broken) {
            if (!Files.isReadable(file)) {
                throw broken;
            }
            throw damaged(broken);
        }
    }

    static UnreadableFile damaged(Exception broken) {
        return new UnreadableFile("is a damaged workbook, or none that is understood here (" + broken.getMessage()
                + "); save it again in a spreadsheet program, or as CSV");
    }

    /** A workbook may have no formats at all; then asking for them fails. */
    private static ReadableWorkbook withFormats(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException noFormats) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    boolean has1904Dates() {
        return book.isDate1904();
    }

    /** By its name; the first one that people see when there is none. */
    Sheet sheet(@Nullable String name) throws IOException {
        Sheet sheet = find(name);
        LookOver.atSheet(file, String.valueOf(sheet.getId()));
        return sheet;
    }

    private Sheet find(@Nullable String name) {
        if (name != null) {
            return book.getSheets()
                    .filter(sheet -> name.equalsIgnoreCase(sheet.getName()))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableFile("has no sheet '" + name + "' but "
                            + book.getSheets().map(Sheet::getName).toList()
                            + "; rename the sheet, or name the right one as format.sheet in the feed"));
        }
        return book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .or(() -> book.getSheet(0))
                .orElseThrow(() -> new UnreadableFile("is a workbook without any sheet; send it again with its rows"));
    }

    @Override
    public void close() throws IOException {
        book.close();
        if (isUnpacked) {
            Files.deleteIfExists(file);
        }
    }
}
