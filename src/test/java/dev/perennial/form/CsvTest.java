package dev.perennial.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.sheet.Format;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.RowSource;
import dev.perennial.sheet.UnreadableFile;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void namesTheLineInWhichARowStarts() throws Exception {
        assertThat(shown("a,b\n1,\"two\nlines\"\n\n3,4\n"))
                .containsExactly("1 [a, b]", "2 [1, two\nlines]", "5 [3, 4]");
    }

    @Test
    void countsALoneCarriageReturnAsALineEnd() throws Exception {
        assertThat(shown("a,b\r1,2\r3,4")).containsExactly("1 [a, b]", "2 [1, 2]", "3 [3, 4]");
    }

    @Test
    void leavesOutRowsWithoutAnyValue() throws Exception {
        assertThat(shown("a,b\n,\n , \n1,2\n")).containsExactly("1 [a, b]", "4 [1, 2]");
    }

    @Test
    void readsTheLineBelowABrokenQuoteAgain() throws Exception {
        List<Row> rows = rows("a,b\n1,\"x\"y\n3,4\n5,\"never closed\n7,8\n9,10\n");

        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(rows)
                .extracting(row -> form(row))
                .containsExactly(null, Row.Form.BAD_QUOTE, null, Row.Form.BAD_QUOTE, null, null);
        assertThat(rows.get(1).fields()).containsExactly("1", "\"x\"y");
    }

    @Test
    void losesOnlyTheRowWithATenMegabyteValue() throws Exception {
        List<Row> rows =
                rows("a,b\n1,2\n3," + "x".repeat(10_000_000) + "\n5,6\n7,\"" + "y".repeat(10_000_000) + "\"\n9,10\n");

        assertThat(rows)
                .extracting(row -> form(row))
                .containsExactly(null, null, Row.Form.TOO_LONG, null, Row.Form.TOO_LONG, null);
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(rows.get(2).size()).isLessThan(100_000);
    }

    @Test
    void losesOnlyTheRowWithTooManyLongValues() throws Exception {
        List<Row> rows = rows("a\n" + ("x".repeat(900_000) + ",").repeat(9) + "\n1\n");

        assertThat(rows).extracting(row -> form(row)).containsExactly(null, Row.Form.TOO_LONG, null);
    }

    @Test
    void readsTenThousandColumns() throws Exception {
        assertThat(rows("x,".repeat(9_999) + "x\n").get(0).fields()).hasSize(10_000);
    }

    @Test
    void keepsNulCharactersForTheCleaning() throws Exception {
        assertThat(shown("a,b\n1\0,2\n")).containsExactly("1 [a, b]", "2 [1\0, 2]");
    }

    @Test
    void findsOutEncodings() throws Exception {
        String text = "name,city\nJürgen,Köln\n";
        for (Charset encoding : List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("windows-1252"))) {
            assertThat(shown(text.getBytes(encoding))).as(encoding.name()).contains("2 [Jürgen, Köln]");
            if (!encoding.equals(Charset.forName("windows-1252"))) {
                assertThat(shown(("\uFEFF" + text).getBytes(encoding)))
                        .as(encoding + " with a mark")
                        .contains("1 [name, city]");
            }
        }
    }

    @Test
    void findsALateUmlautThatIsNotUtf8() throws Exception {
        byte[] bytes = ("a,b\n" + "1,2\n".repeat(100_000) + "Jürgen,3\n").getBytes(ISO_8859_1);

        assertThat(shown(bytes)).last().isEqualTo("100002 [Jürgen, 3]");
    }

    @Test
    void flagsRowsThatAreNotInTheDeclaredEncoding() throws Exception {
        Path file = file("a,b\n1,2\n3,Köln\n".getBytes(ISO_8859_1));
        Form form = Form.of(file, new Format(null, "UTF-8", null, null, 1));

        assertThat(rows(file, form, 1)).extracting(row -> form(row)).containsExactly(null, null, Row.Form.BAD_ENCODING);
    }

    @Test
    void findsOutDelimiters() throws Exception {
        assertThat(shown("a;b, c;d\n1;2;3\n")).contains("2 [1, 2, 3]");
        assertThat(shown("a\tb\n1\t2\n")).contains("2 [1, 2]");
        assertThat(shown("a|b\n1|2\n")).contains("2 [1, 2]");
        assertThat(shown("\"a;b;c;d\",e\n1,2\n")).contains("2 [1, 2]");
    }

    @Test
    void unpacksGzip() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("a,b\n1,2\n".repeat(1000).getBytes(UTF_8));
        }
        assertThat(shown(packed.toByteArray())).hasSize(2000);
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 12);
        assertThatThrownBy(() -> shown(cut)).isInstanceOf(UnreadableFile.class).hasMessageContaining("cut-off");
    }

    @Test
    void refusesAFileThatUnpacksToTheWholeDisk() throws Exception {
        Path bomb = folder.resolve("bomb.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) 'a');
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        }
        assertThatThrownBy(() -> rows(bomb, Form.of(bomb, Format.UNKNOWN), 1)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void refusesDamagedArchives() {
        assertThatThrownBy(() -> shown("PK\3\4..."))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void goesOnAtAnyRowAsIfItHadReadTheOnesBefore() throws Exception {
        Random random = new Random(7);
        List<String> parts = List.of("a", "1", ",", ",", "\n", "\r\n", "\r", "\"", "\"x\"", "\"p\nq\"", "ö", " ");
        for (int trial = 0; trial < 300; trial++) {
            StringBuilder text = new StringBuilder("h1,h2\n");
            random.ints(200, 0, parts.size()).forEach(i -> text.append(parts.get(i)));
            Path file = file(text.toString().getBytes(UTF_8));
            Form form = Form.of(file, new Format(",", "UTF-8", "\"", null, 1));
            List<Row> all = rows(file, form, 1);
            for (int from = 0; from < all.size(); from++) {
                assertThat(rows(file, form, all.get(from).line()))
                        .as("trial %d from row %d of %s", trial, from, text)
                        .isEqualTo(all.subList(from, all.size()));
            }
        }
    }

    @Test
    void readsRaggedRowsAndRowsOfMixedLineEnds() throws Exception {
        assertThat(shown("a,b\r\n1\r2,3,4\n\r\n5,6")).containsExactly("1 [a, b]", "2 [1]", "3 [2, 3, 4]", "5 [5, 6]");
    }

    @Test
    void losesOnlyTheRowWhoseQuoteIsOpenAtTheEnd() throws Exception {
        List<Row> rows = rows("a,b\n1,2\n3,\"4");

        assertThat(rows).extracting(row -> form(row)).containsExactly(null, null, Row.Form.BAD_QUOTE);
    }

    @Test
    void losesOnlyTheRowWithAFiftyMegabyteValue() throws Exception {
        Path file = folder.resolve("long.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("a,b\n1,2\n3,");
            for (int i = 0; i < 50; i++) {
                out.write("x".repeat(1_000_000));
            }
            out.write("\n5,6\n");
        }
        List<Row> rows = rows(file, Form.of(file, Format.UNKNOWN), 1);

        assertThat(rows).extracting(row -> form(row)).containsExactly(null, null, Row.Form.TOO_LONG, null);
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void losesOnlyTheRowWithADamagedCharacter() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("a,b\nKöln,1\nZürich,2\nM".getBytes(UTF_8));
        bytes.write(0xFC);
        bytes.write("nchen,3\nGraz,4\nWürzburg,5\n".getBytes(UTF_8));
        Path file = file(bytes.toByteArray());
        List<Row> rows = rows(file, Form.of(file, Format.UNKNOWN), 1);

        assertThat(rows)
                .extracting(row -> form(row))
                .containsExactly(null, null, null, Row.Form.BAD_ENCODING, null, null);
        assertThat(rows.get(5).fields()).containsExactly("Würzburg", "5");
    }

    @Test
    void findsALateUmlautThatIsUtf8() throws Exception {
        byte[] bytes = ("a,b\n" + "1,2\n".repeat(100_000) + "Jürgen,3\n").getBytes(UTF_8);

        assertThat(shown(bytes)).last().isEqualTo("100002 [Jürgen, 3]");
    }

    @Test
    void findsOutDelimitersFromTheRowsBelowTheHeader() throws Exception {
        assertThat(shown("name, first;city\nA;1,5\nB;2,5\n")).contains("2 [A, 1,5]");
        assertThat(shown("a;b\n\"x,y\nz,1,2,3\";2\n")).contains("2 [x,y\nz,1,2,3, 2]");
    }

    @Test
    void findsOutQuotes() throws Exception {
        assertThat(shown("'a','b'\n'1,5','it''s'\n")).contains("2 [1,5, it's]");
        assertThat(shown("a,b\n't Hooft,'s\n")).contains("2 ['t Hooft, 's]");
    }

    @Test
    void believesWhatExcelWritesAboveTheHeader() throws Exception {
        Path file = file("sep=;\r\na,b;c\r\n1,5;2\r\n".getBytes(UTF_8));
        Form form = Form.of(file, Format.UNKNOWN);

        assertThat(rows(file, form, form.headerRow())).extracting(Row::fields).contains(List.of("1,5", "2"));
    }

    @Test
    void beginsAtTheHeaderInRowThree() throws Exception {
        Path file = file("Leads\nof October,,\na;b\n1;2\n".getBytes(UTF_8));
        Form form = Form.of(file, new Format(null, null, null, null, 3));

        assertThat(rows(file, form, form.headerRow()))
                .extracting(Row::fields)
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void readsTheOneFileInAnArchive() throws Exception {
        byte[] table = "a,b\n1,2\n".getBytes(UTF_8);
        byte[] packed = AnyFile.zip("__MACOSX/._a.csv", new byte[3], "folder/", new byte[0], "folder/a.csv", table);

        assertThat(shown(packed)).containsExactly("1 [a, b]", "2 [1, 2]");
    }

    private List<String> shown(String text) throws IOException {
        return shown(text.getBytes(UTF_8));
    }

    private List<String> shown(byte[] bytes) throws IOException {
        Path file = file(bytes);
        return rows(file, Form.of(file, Format.UNKNOWN), 1).stream()
                .map(row -> row.line() + " " + row.fields())
                .toList();
    }

    private List<Row> rows(String text) throws IOException {
        Path file = file(text.getBytes(UTF_8));
        return rows(file, Form.of(file, Format.UNKNOWN), 1);
    }

    private static List<Row> rows(Path file, Form form, long fromLine) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RowSource source = form.open(file, fromLine)) {
            for (Row row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Row.@Nullable Form form(Row row) {
        return row.flaw() == null ? null : Objects.requireNonNull(row.flaw()).form();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("table.csv"), bytes);
    }
}
