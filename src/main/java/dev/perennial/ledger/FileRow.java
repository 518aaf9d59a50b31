package dev.perennial.ledger;

import dev.perennial.form.Form;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code files} as the file that it tells of. */
final class FileRow {

    private FileRow() {}

    static LedgerFile file(ResultSet row, int number) throws SQLException {
        String json = row.getString("header");
        List<String> header = json == null ? List.of() : Fields.of(json);
        return new LedgerFile(
                row.getLong("file"),
                row.getString("feed"),
                row.getString("kind"),
                row.getString("name"),
                row.getObject("night", LocalDate.class),
                FileState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("content_hash"),
                row.getLong("size_bytes"),
                form(row, header),
                header,
                row.getLong("next_line"),
                row.getLong("rows_read"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                row.getLong("repeated"));
    }

    private static @Nullable Form form(ResultSet row, List<String> header) throws SQLException {
        String encoding = row.getString("encoding");
        if (encoding == null) {
            return null;
        }
        return new Form(
                        Form.Kind.valueOf(row.getString("form")),
                        Charset.forName(encoding),
                        row.getString("delimiter").charAt(0),
                        row.getString("quote_mark").charAt(0),
                        row.getString("sheet"),
                        row.getInt("header_row"),
                        row.getBoolean("corrected"),
                        List.of())
                .withHeader(header);
    }
}
