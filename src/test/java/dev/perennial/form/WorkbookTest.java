package dev.perennial.form;

import static dev.perennial.form.AWorkbook.cell;
import static dev.perennial.form.AWorkbook.row;
import static dev.perennial.form.AnyFile.flaws;
import static dev.perennial.form.AnyFile.rows;
import static dev.perennial.form.AnyFile.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sheet.Format;
import dev.perennial.sheet.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void readsTheFirstSheetThatPeopleSee() throws Exception {
        Path file = AWorkbook.of(row(1, "hidden"))
                .sheetOf(2, row(1, "name", "city") + row(3, "Jürgen", "Köln"))
                .withSheets("Old", "hidden", "New")
                .in(folder.resolve("a.xlsx"));

        assertThat(shown(file)).containsExactly("1 [name, city]", "3 [Jürgen, Köln]");
    }

    @Test
    void readsTheSheetThatTheFeedNames() throws Exception {
        Path file = AWorkbook.of(row(1, "first"))
                .sheetOf(2, row(1, "second"))
                .withSheets("One", "", "Two")
                .in(folder.resolve("a.xlsx"));

        assertThat(shown(rows(file, Form.of(file, new Format(null, null, null, "two", 1)))))
                .containsExactly("1 [second]");
    }

    @Test
    void beginsAtTheHeaderInRowThree() throws Exception {
        Path file = book(row(1, "Leads of October") + row(3, "name", "city") + row(4, "Ada", "London"));

        assertThat(shown(rows(file, Form.of(file, new Format(null, null, null, null, 3)))))
                .containsExactly("3 [name, city]", "4 [Ada, London]");
    }

    @Test
    void fillsShortRowsUpToTheHeader() throws Exception {
        assertThat(shown(book(row(1, "a", "b", "c") + row(2, "1") + row(5, "1", "2", "3", "4"))))
                .containsExactly("1 [a, b, c]", "2 [1, , ]", "5 [1, 2, 3, 4]");
    }

    @Test
    void showsNumbersAsPeopleSeeThem() throws Exception {
        assertThat(numbers("12.0", "0.30000000000000004", "1E3", "-5", "0", "123456789012345678", "1.5E-7"))
                .containsExactly("12", "0.3", "1000", "-5", "0", "123456789012345678", "0.00000015");
        assertThat(numbers("1E100000000")).allMatch(text -> text.length() < 500);
    }

    @Test
    void showsDatesInBothDateSystems() throws Exception {
        assertThat(formatted(false, "dd/mm/yyyy", "1", "59", "60", "61", "46326"))
                .containsExactly("1900-01-01", "1900-02-28", "1900-02-28", "1900-03-01", "2026-10-31");
        assertThat(formatted(true, "dd/mm/yyyy", "0", "1", "44864"))
                .containsExactly("1904-01-01", "1904-01-02", "2026-10-31");
    }

    @Test
    void showsTimesDurationsPercentsAndLeadingZeros() throws Exception {
        assertThat(formatted(false, "yyyy-mm-dd hh:mm", "46326.385416666664", "46326"))
                .containsExactly("2026-10-31T09:15", "2026-10-31T00:00");
        assertThat(formatted(false, "dd.mm.yyyy", "46326.385416666664")).containsExactly("2026-10-31T09:15");
        assertThat(formatted(false, "hh:mm:ss", "0.5")).containsExactly("12:00");
        assertThat(formatted(false, "[h]:mm", "1.5")).containsExactly("36:00:00");
        assertThat(formatted(false, "0.0%", "0.255")).containsExactly("25.5%");
        assertThat(formatted(false, "00000", "1067")).containsExactly("01067");
        assertThat(formatted(false, "#,##0.00 [$EUR];[Red]-#,##0.00", "1234.5")).containsExactly("1234.5");
        assertThat(formatted(false, "0.00E+00", "1234.5")).containsExactly("1234.5");
        assertThat(formatted(false, "0 \"days\"", "7")).containsExactly("7");
    }

    @Test
    void knowsTheFormatsThatHaveNoCodeInTheFile() throws Exception {
        Path file = AWorkbook.of("<row r='1'>" + cell("A1", "s='0'", "<v>46326.5</v>")
                        + cell("B1", "s='1'", "<v>46326.5</v>") + cell("C1", "s='2'", "<v>0.5</v>")
                        + cell("D1", "s='3'", "<v>1.5</v>") + cell("E1", "s='4'", "<v>0.5</v>")
                        + cell("F1", "s='5'", "<v>46326</v>") + cell("G1", "s='6'", "<v>1.50</v>")
                        + cell("H1", "s='99'", "<v>7</v>") + "</row>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='14'/>"
                                + "<xf numFmtId='22'/><xf numFmtId='20'/><xf numFmtId='46'/><xf numFmtId='9'/>"
                                + "<xf numFmtId='30'/><xf/></cellXfs></styleSheet>")
                .in(folder.resolve("a.xlsx"));

        assertThat(rows(file).get(0).fields())
                .containsExactly(
                        "2026-10-31T12:00", "2026-10-31T12:00", "12:00", "36:00:00", "50%", "2026-10-31", "1.5", "7");
    }

    @Test
    void readsWhatFewProgramsWrite() throws Exception {
        Path file = AWorkbook.of(
                        "<!-- made by hand --><row r='1'><c r='C1' t='str'><v>c</v></c><c r='A1' t='inlineStr'>"
                                + "<is><r><t>&#x41; &lt;</t></r><rPh><t>not read</t></rPh><r><t xml:space='preserve'> b</t></r>"
                                + "</is></c><c r='D1' t='d'><v>2026-10-31</v></c><c r='E1' t='s'/><c r='F1' t='b'><v>0</v></c>"
                                + "</row><row r='2'><c r='A2'><v><![CDATA[12]]></v></c><c t='b'><v>yes</v></c></row>"
                                + "<row r='3'><c r='B3'><v>twelve</v></c></row>")
                .in(folder.resolve("a.xlsx"));

        List<Row> rows = rows(file);
        assertThat(rows.get(0).fields()).containsExactly("A < b", "", "c", "2026-10-31", "", "false");
        assertThat(flaws(rows)).containsExactly(null, Row.Form.BAD_CELL, Row.Form.BAD_CELL);
        assertThat(rows.get(1).fields()).startsWith("12");
        assertThat(rows.get(1).flaw()).asString().contains("B2", "yes");
        assertThat(rows.get(2).flaw()).asString().contains("B3", "twelve");
    }

    @Test
    void takesTheLastResultOfAFormula() throws Exception {
        Path file = book(row(1, "sum", "text", "date")
                + "<row r='2'>" + cell("A2", "", "<f>1+1</f><v>2</v>")
                + cell("B2", "t='str'", "<f>A1&amp;A1</f><v>=sumsum</v>")
                + cell("C2", "s='1'", "<f>TODAY()</f><v>46326</v>")
                + "</row>");

        assertThat(shown(file)).last().isEqualTo("2 [2, =sumsum, 2026-10-31]");
    }

    @Test
    void flagsRowsWithErrorsAndWithFormulasThatWereNeverWorkedOut() throws Exception {
        List<Row> rows = rows(book(row(1, "a", "b")
                + "<row r='2'>" + cell("A2", "t='e'", "<v>#DIV/0!</v>") + cell("B2", "", "<v>1</v>") + "</row>"
                + "<row r='3'>" + cell("A3", "t='e'", "<f>VLOOKUP(1,2,3)</f><v>#N/A</v>") + "</row>"
                + "<row r='4'>" + cell("B4", "", "<f>1+1</f>") + "</row>" + row(5, "fine")));

        assertThat(flaws(rows)).containsExactly(null, Row.Form.BAD_CELL, Row.Form.BAD_CELL, Row.Form.BAD_CELL, null);
        assertThat(rows.get(1).flaw()).asString().contains("A2", "#DIV/0!");
        assertThat(rows.get(3).flaw()).asString().contains("B4", "never worked out");
    }

    @Test
    void aMergedCellHasItsValueInItsFirstRowAndColumn() throws Exception {
        Path file = AWorkbook.of("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + row(1, "company", "name") + row(2, "Acme", "Ada")
                                + "<row r='3'>" + cell("A3", "", "") + cell("B3", "t='str'", "<v>Bob</v>") + "</row>"
                                + "</sheetData><mergeCells><mergeCell ref='A2:A3'/></mergeCells></worksheet>")
                .in(folder.resolve("a.xlsx"));

        assertThat(shown(file)).containsExactly("1 [company, name]", "2 [Acme, Ada]", "3 [, Bob]");
    }

    @Test
    void readsSharedRichAndEscapedTexts() throws Exception {
        Path file = AWorkbook.of("<row r='1'>" + cell("A1", "t='s'", "<v>1</v>") + cell("C1", "t='s'", "<v>0</v>")
                        + cell("D1", "t='b'", "<v>1</v>") + "</row>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>rich </t></r><r><t>text</t></r></si><si><t>line_x000D_\nend</t></si></sst>")
                .in(folder.resolve("a.xlsx"));

        assertThat(rows(file).get(0).fields()).containsExactly("line\r\nend", "", "rich text", "true");
    }

    @Test
    void readsAWorkbookWithoutStylesAndRowNumbers() throws Exception {
        Path file = AWorkbook.of("<row><c t='inlineStr'><is><t>a</t></is></c></row><row><c><v>7.0</v></c></row>")
                .without("xl/styles.xml")
                .without("xl/sharedStrings.xml")
                .in(folder.resolve("a.xlsx"));

        assertThat(shown(file)).containsExactly("1 [a]", "2 [7]");
    }

    @Test
    void doesNotMindPartsThatAreNotRead() throws Exception {
        Path file = AWorkbook.of(row(1, "a"))
                .part("customXml/item1.xml", "<DataMashup>AAAA</DataMashup>".getBytes(StandardCharsets.UTF_16LE))
                .part("xl/media/image1.svg", "<!DOCTYPE svg><svg href='" + "A".repeat(2_000_000) + "'/>")
                .in(folder.resolve("a.xlsx"));

        assertThat(shown(file)).containsExactly("1 [a]");
    }

    @Test
    void goesOnAtAnyRowPackedOrNot() throws Exception {
        String rows = row(2, "a", "b")
                + IntStream.range(3, 40)
                        .filter(i -> i % 3 != 0)
                        .mapToObj(i -> row(i, i % 5 == 0 ? " " : "x" + i))
                        .reduce("", String::concat);
        Path plain = book(rows);
        Path packed = Files.write(folder.resolve("b.xlsx.gz"), AnyFile.gzip(Files.readAllBytes(plain)));
        for (Path file : List.of(plain, packed)) {
            Form form = Form.of(file, Format.UNKNOWN);
            List<Row> all = rows(file, form);
            assertThat(all).hasSizeGreaterThan(15);
            for (int from = 0; from < all.size(); from++) {
                assertThat(rows(file, form, all.get(from).line())).isEqualTo(all.subList(from, all.size()));
            }
        }
    }

    private List<String> numbers(String... numbers) throws IOException {
        return formatted(false, "General", numbers);
    }

    private List<String> formatted(boolean from1904, String format, String... numbers) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            rows.add(
                    "<row r='%d'>%s</row>".formatted(i + 1, cell("A" + (i + 1), "s='1'", "<v>" + numbers[i] + "</v>")));
        }
        AWorkbook book = AWorkbook.of(String.join("", rows)).styles(format);
        return rows((from1904 ? book.from1904() : book).in(folder.resolve("n.xlsx"))).stream()
                .map(row -> row.fields().get(0))
                .toList();
    }

    private Path book(String rows) throws IOException {
        return AWorkbook.of(rows).styles("yyyy-mm-dd").in(folder.resolve("book.xlsx"));
    }
}
