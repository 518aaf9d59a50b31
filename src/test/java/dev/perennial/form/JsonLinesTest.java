package dev.perennial.form;

import static dev.perennial.form.AnyFile.flaws;
import static dev.perennial.form.AnyFile.gzip;
import static dev.perennial.form.AnyFile.rows;
import static dev.perennial.form.AnyFile.shown;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sheet.Format;
import dev.perennial.sheet.Row;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void theHeaderHasAllNamesInTheOrderInWhichTheyAppear() throws Exception {
        assertThat(shown(file("""
                        {"email": "a@x.org", "age": 12.0}

                        {"phone": "+49", "email": "b@x.org", "vip": true, "none": null}
                        """)))
                .containsExactly(
                        "0 [email, age, phone, vip, none]", "1 [a@x.org, 12.0, , , ]", "3 [b@x.org, , +49, true, ]");
    }

    @Test
    void keepsNestedValuesAsJson() throws Exception {
        assertThat(rows(file("{\"a\": {\"b\" : [1, \"ü\"]}, \"c\": [ ]}\n"))
                        .get(1)
                        .fields())
                .containsExactly("{\"b\":[1,\"ü\"]}", "[]");
    }

    @Test
    void losesOnlyTheBrokenLine() throws Exception {
        List<Row> rows = rows(file("""
                {"a": 1}
                {"a": 2
                {"a": 3} {"a": 4}
                [5]
                {"a": 6, "a": 7}
                {"a": 8}
                """));

        assertThat(flaws(rows))
                .containsExactly(
                        null, null, Row.Form.BAD_JSON, Row.Form.BAD_JSON, Row.Form.BAD_JSON, Row.Form.BAD_JSON, null);
        assertThat(rows.get(2)).matches(row -> row.line() == 2 && row.fields().equals(List.of("{\"a\": 2")));
        assertThat(rows.get(2).flaw()).asString().contains("column");
    }

    @Test
    void losesOnlyTheLineWithAHugeValue() throws Exception {
        List<Row> rows = rows(file("{\"a\":1}\n{\"a\":\"" + "x".repeat(10_000_000) + "\"}\n{\"a\":2}\n"));

        assertThat(flaws(rows)).containsExactly(null, null, Row.Form.TOO_LONG, null);
        assertThat(rows.get(2).size()).isLessThan(100_000);
    }

    @Test
    void readsAnyEncodingAndLineEnd() throws Exception {
        String text = "{\"a\":\"Köln\"}\r\n{\"a\":\"Zürich\"}\r{\"a\":\"Graz\"}";
        for (Charset encoding : List.of(UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-1252"))) {
            Path file = Files.write(folder.resolve("a.jsonl"), text.getBytes(encoding));
            assertThat(shown(file)).containsExactly("0 [a]", "1 [Köln]", "2 [Zürich]", "3 [Graz]");
        }
    }

    @Test
    void goesOnAtAnyLinePackedOrNot() throws Exception {
        String text = "{\"a\":1}\n\n{\"b\":\r\n{\"b\":2}\r\n{}\n{\"a\":3,\"c\":4}";
        Path plain = file(text);
        Path packed = Files.write(folder.resolve("b.jsonl.gz"), gzip(text.getBytes(UTF_8)));
        for (Path file : List.of(plain, packed)) {
            Form form = Form.of(file, Format.UNKNOWN);
            List<Row> all = rows(file, form);
            assertThat(all).extracting(Row::line).containsExactly(0L, 1L, 3L, 4L, 6L);
            for (int from = 0; from < all.size(); from++) {
                assertThat(rows(file, form, all.get(from).line())).isEqualTo(all.subList(from, all.size()));
            }
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.jsonl"), text);
    }
}
