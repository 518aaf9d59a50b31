package dev.perennial.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.json.JsonMapper;

/** A table in any form, as a program writes it that knows nothing of us. */
public final class Written {

    private Written() {}

    public static byte[] as(Form.Kind kind, List<String> header, List<List<String>> rows) throws IOException {
        return switch (kind) {
            case CSV -> csv(header, rows);
            case XLSX -> xlsx(header, rows);
            case JSONL -> jsonLines(header, rows);
        };
    }

    private static byte[] csv(List<String> header, List<List<String>> rows) {
        return (line(header) + rows.stream().map(Written::line).collect(Collectors.joining())).getBytes(UTF_8);
    }

    private static String line(List<String> row) {
        return row.stream()
                .map(text -> text.matches("[^\",\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static byte[] xlsx(List<String> header, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", null)) {
            Worksheet sheet = book.newWorksheet("Leads");
            write(sheet, 0, header);
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row));
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            sheet.value(row, column, texts.get(column));
        }
    }

    private static byte[] jsonLines(List<String> header, List<List<String>> rows) {
        JsonMapper json = new JsonMapper();
        StringBuilder lines = new StringBuilder();
        for (List<String> row : rows) {
            Map<String, String> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(header.get(i), row.get(i));
            }
            lines.append(json.writeValueAsString(object)).append('\n');
        }
        return lines.toString().getBytes(UTF_8);
    }
}
