package dev.perennial.form;

import static dev.perennial.form.AWorkbook.cell;
import static dev.perennial.form.AWorkbook.row;
import static dev.perennial.form.AnyFile.gzip;
import static dev.perennial.form.AnyFile.rows;
import static dev.perennial.form.AnyFile.zip;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to do harm, or that nobody meant to drop: refused with a reason, in little time and memory. */
class HostileFilesTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void refusesExternalEntities() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        refused(
                AWorkbook.of("")
                        .part(
                                SHEET,
                                "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><worksheet><sheetData>"
                                        + row(1, "&e;") + "</sheetData></worksheet>"),
                "declares entities");
    }

    @Test
    void refusesEntitiesThatGrow() throws Exception {
        refused(
                AWorkbook.of("<row><c t='s'><v>0</v></c></row>")
                        .part("xl/sharedStrings.xml", "<!-- \" --><!DOCTYPE s [<!ENTITY a 'aaaa'>]><sst/>"),
                "declares entities");
    }

    @Test
    void refusesAPartInAnEncodingThatHidesWhatItSays() throws Exception {
        refused(AWorkbook.of("").part(SHEET, "<worksheet/>".getBytes(UTF_16LE)), "encoding");
        refused(AWorkbook.of("").part(SHEET, "\uFEFF<worksheet/>".getBytes(UTF_16LE)), "encoding");
    }

    @Test
    void refusesAWorkbookThatUnpacksToTheWholeDisk() throws Exception {
        refused(
                AWorkbook.of("").endless(SHEET, "<worksheet><sheetData>", "<row></row>".repeat(100_000), 200),
                "unpacks to more than");
    }

    @Test
    void refusesCellsThatWouldFillTheMemory() throws Exception {
        refused(AWorkbook.of("<row r='1'>" + cell("ZZZZZZ1", "", "<v>1</v>") + "</row>"), "beyond the last column");
        refused(
                AWorkbook.of("<row r='1'><c t='n' r = \"&#90;&#90;&#90;&#90;1\"><v>1</v></c></row>"),
                "beyond the last column");
        refused(AWorkbook.of("<row r='1'><c xmlns:x='x' x:r='ZZZZZ1'><v>1</v></c></row>"), "beyond the last column");
        refused(AWorkbook.of("<!-- ' --><row r='1'><c r='ZZZZZ1'><v>1</v></c></row>"), "beyond the last column");
        refused(AWorkbook.of(row(1, "x".repeat(1_000_000))), "longer than any cell");
        refused(AWorkbook.of("<row r='1'>" + "<c><v>1</v></c>".repeat(2_000_000) + "</row>"), "row of more than");
    }

    @Test
    void refusesWhatAParserWouldHoldAltogether() throws Exception {
        refused(AWorkbook.of("<row r='1'>" + "<x>".repeat(100_000)), "elements in elements");
        refused(AWorkbook.of("<row r='1'><c t='" + "x".repeat(20_000_000) + "'/></row>"), "row of more than");
        refused(AWorkbook.of("<row r='1'><" + "x".repeat(20_000_000) + "/></row>"), "row of more than");
        refused(AWorkbook.of("<!--" + "x".repeat(20_000_000) + "-->" + row(1, "a")), "row of more than");
        refused(AWorkbook.of("<row r='1'><c><v>" + "&#49;".repeat(300_000) + "</v></c></row>"), "longer than any cell");
        StringBuilder names = new StringBuilder();
        for (int number = 1; number < 5000; number++) {
            names.append("<row r='")
                    .append(number)
                    .append("'><n")
                    .append(number)
                    .append("/></row>");
        }
        refused(AWorkbook.of(names.toString()), "names that no workbook has");
    }

    @Test
    void refusesWhatNoParserUnderstands() throws Exception {
        refused(AWorkbook.of("<row r='1'><c></row></c>"), "damaged");
        refused(AWorkbook.of("<row r='1'><c x:r='A1'><v>1</v></c></row>"), "damaged");
        refused(AWorkbook.of(row(1, "&nbsp;")), "damaged");
        refused(AWorkbook.of(row(1, "\u0001")), "damaged");
        refused(AWorkbook.of("").part(SHEET, "<?xml version='1.0' encoding='utf-7'?><worksheet/>"), "damaged");
    }

    @Test
    void refusesMoreSharedTextsThanTheMemoryHolds() throws Exception {
        long times = Runtime.getRuntime().maxMemory() / 3 / 60 / 100_000 + 1;
        refused(
                AWorkbook.of("<row><c t='s'><v>999999999</v></c></row>")
                        .endless("xl/sharedStrings.xml", "<sst>", "<si/>".repeat(100_000), (int) Math.min(150, times)),
                "texts");
    }

    @Test
    void refusesPathTricks() throws Exception {
        byte[] table = "a,b\n1,2\n".getBytes(UTF_8);
        for (String name :
                new String[] {"../../etc/leads.csv", "/etc/leads.csv", "C:\\leads.csv", "a\\..\\..\\b.csv"}) {
            refused(write("tricks.zip", zip(name, table)), "leads out of it");
        }
    }

    @Test
    void refusesArchivesOfSeveralFiles() throws Exception {
        byte[] table = "a,b\n1,2\n".getBytes(UTF_8);
        refused(write("two.zip", zip("a.csv", table, "b.csv", table)), "2 files (a.csv, b.csv)");
        refused(write("none.zip", zip("folder/", new byte[0])), "0 files");
        refused(write("deep.zip", zip("a.zip", zip("a.csv", table))), "archive in an archive");
        refused(write("deep.csv.gz", gzip(gzip(table))), "archive in an archive");
    }

    @Test
    void refusesCutOffFiles() throws Exception {
        byte[] table = "a,b\n1,2\n".repeat(10_000).getBytes(UTF_8);
        byte[] gz = gzip(table);
        refused(write("cut.csv.gz", Arrays.copyOf(gz, gz.length - 9)), "damaged");
        refused(write("head.csv.gz", Arrays.copyOf(gz, 4)), "damaged");
        byte[] zip = zip("a.csv", table);
        refused(write("cut.zip", Arrays.copyOf(zip, zip.length - 30)), "damaged");
        Path book = AWorkbook.of(row(1, "a")).in(folder.resolve("cut.xlsx"));
        refused(write("cut.xlsx", Arrays.copyOf(Files.readAllBytes(book), 300)), "damaged");
        refused(AWorkbook.of("").part(SHEET, "<worksheet><sheetData><row r='1'><c><v>1</v>"), "damaged");
        refused(AWorkbook.of("").without(SHEET), "damaged");
    }

    @Test
    void refusesWhatIsNoTable() throws Exception {
        refused(write("a.csv", "<!DOCTYPE html><p>Please log in".getBytes(UTF_8)), "web page");
        refused(write("a.csv", "%PDF-1.7".getBytes(UTF_8)), "PDF");
        refused(write("a.json", "[{\"a\": 1}]".getBytes(UTF_8)), "one JSON array");
        refused(write("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}), "old workbook");
    }

    private void refused(AWorkbook book, String reason) throws IOException {
        refused(book.in(folder.resolve("hostile.xlsx")), reason);
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> rows(file)).isInstanceOf(UnreadableFile.class).hasMessageContaining(reason);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
