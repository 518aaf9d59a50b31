package dev.perennial.privacy.papers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainRowsTest {

    private Path file;

    @BeforeEach
    void name(@TempDir Path folder) {
        file = folder.resolve("rows.csv");
    }

    @Test
    void keepsTheLinesAndBytesOfAllOtherRows() throws IOException {
        assertThat(emptied("name;mail\r\nJürgen;j@x\r\nAnna;anna@x\r\nZoë;z@x"))
                .isEqualTo("name;mail\r\nJürgen;j@x\r\n\r\nZoë;z@x");
    }

    @Test
    void emptiesARowOverSeveralLines() throws IOException {
        assertThat(emptied("a,b\n\"anna@x\",\"one \"\"two\"\"\nthree\"\nc@x,d\n"))
                .isEqualTo("a,b\n\n\nc@x,d\n");
    }

    @Test
    void takesAQuoteInsideAFieldForText() throws IOException {
        assertThat(emptied("mail,size\nb@x,5\" disk\nanna@x,3\nc@x,\n")).isEqualTo("mail,size\nb@x,5\" disk\n\nc@x,\n");
    }

    @Test
    void readsAQuoteBehindAByteOrderMark() throws IOException {
        assertThat(emptied("\u00EF\u00BB\u00BF\"first\nheader\",b\nanna@x,1\n"))
                .isEqualTo("\u00EF\u00BB\u00BF\"first\nheader\",b\n\n");
    }

    @Test
    void leavesAFileAloneWhoseQuoteIsNeverClosed() throws IOException {
        String broken = "a,b\n\"anna@x,c\nc@x,d\n";
        Files.writeString(file, broken, ISO_8859_1);
        assertThat(PlainRows.empty(file, text -> text.contains("anna@x"))).isFalse();
        assertThat(file).content(ISO_8859_1).isEqualTo(broken);
        assertThat(file.resolveSibling("rows.csv.tmp")).doesNotExist();
    }

    private String emptied(String text) throws IOException {
        Files.writeString(file, text, ISO_8859_1);
        assertThat(PlainRows.empty(file, row -> row.contains("anna@x"))).isTrue();
        return Files.readString(file, ISO_8859_1);
    }
}
