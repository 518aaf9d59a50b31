package dev.perennial.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, so that it can have what no program would write. */
public final class AWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String properties = "";
    private String endless = "";
    private byte[] again = {};
    private int times;
    private String sheets = sheet(1, "Leads", "");

    private AWorkbook() {
        part("xl/_rels/workbook.xml.rels", "<Relationships>" + relation(1) + relation(2) + "</Relationships>");
        part(
                "[Content_Types].xml",
                "<Types>" + type("workbook", "sheet.main") + type("styles", "styles")
                        + type("sharedStrings", "sharedStrings") + "</Types>");
        part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'></sst>");
        styles();
    }

    /** With these rows, such as {@code <row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>}. */
    public static AWorkbook of(String rows) {
        return new AWorkbook().sheetOf(1, rows);
    }

    AWorkbook sheetOf(int number, String rows) {
        return part(
                "xl/worksheets/sheet" + number + ".xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** Formats of cells in their order: s="1" is the first. */
    public AWorkbook styles(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId='0'/>");
        for (int i = 0; i < codes.length; i++) {
            formats.append(
                    "<numFmt numFmtId='%d' formatCode='%s'/>".formatted(164 + i, codes[i].replace("\"", "&quot;")));
            cells.append("<xf numFmtId='%d'/>".formatted(164 + i));
        }
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts>" + formats + "</numFmts><cellXfs>" + cells
                        + "</cellXfs></styleSheet>");
    }

    AWorkbook sharing(String... texts) {
        return part(
                "xl/sharedStrings.xml",
                "<sst xmlns='" + MAIN + "'><si><t>" + String.join("</t></si><si><t>", texts) + "</t></si></sst>");
    }

    AWorkbook from1904() {
        properties = "<workbookPr date1904='1'/>";
        return this;
    }

    AWorkbook withSheets(String first, String firstState, String second) {
        sheets = sheet(1, first, firstState) + sheet(2, second, "");
        return this;
    }

    AWorkbook without(String part) {
        parts.remove(part);
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, text) -> new String(text, UTF_8)
                        .replaceAll("<Override PartName='/" + part + "'[^>]*>", "")
                        .getBytes(UTF_8));
        return this;
    }

    AWorkbook part(String name, String xml) {
        return part(name, xml.getBytes(UTF_8));
    }

    AWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** A part that never fits into the memory. */
    AWorkbook endless(String name, String start, String again, int times) {
        endless = name;
        this.again = again.getBytes(UTF_8);
        this.times = times;
        return part(name, start);
    }

    public Path in(Path file) throws IOException {
        part(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATION + "'>" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                for (int i = 0; part.getKey().equals(endless) && i < times; i++) {
                    zip.write(again);
                }
            }
        }
        return file;
    }

    private static String sheet(int number, String name, String state) {
        return "<sheet name='%s' sheetId='%d' state='%s' r:id='rId%d'/>".formatted(name, number, state, number);
    }

    private static String relation(int number) {
        return "<Relationship Id='rId%d' Target='worksheets/sheet%d.xml'/>".formatted(number, number);
    }

    private static String type(String part, String type) {
        return "<Override PartName='/xl/%s.xml' ContentType='%s%s+xml'/>".formatted(part, TYPE, type);
    }

    /** A row of texts. */
    public static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (int column = 0; column < texts.length; column++) {
            row.append(cell(
                    "" + (char) ('A' + column) + number, "t='inlineStr'", "<is><t>" + texts[column] + "</t></is>"));
        }
        return row + "</row>";
    }

    static String cell(String place, String attributes, String content) {
        return "<c r='" + place + "' " + attributes + ">" + content + "</c>";
    }
}
