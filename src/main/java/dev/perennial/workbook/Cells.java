package dev.perennial.workbook;

import dev.perennial.part.Part;
import dev.perennial.sheet.Row.Flaw;
import dev.perennial.sheet.Row.Form;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet, row by row: each with its place, what people see there, and what is wrong with it. */
final class Cells implements AutoCloseable {

    private static final Set<String> ERRORS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private final Part sheet;
    private final SharedTexts shared;
    private final Formats formats;
    private final CellText texts;
    private long row;
    private int column;
    private String text = "";
    private @Nullable Flaw flaw;

    Cells(Part sheet, SharedTexts shared, Formats formats, CellText texts) {
        this.sheet = sheet;
        this.shared = shared;
        this.formats = formats;
        this.texts = texts;
    }

    /** Goes to the next row, past what is left of this one; false behind the last. Some programs leave the numbers out. */
    boolean nextRow() throws IOException {
        if (!sheet.nextRow("row", "sheetData")) {
            return false;
        }
        String number = sheet.attribute("r");
        row = Math.max(row + 1, number == null ? 0 : Place.whole(number));
        column = -1;
        return true;
    }

    long row() {
        return row;
    }

    /** Goes to the next cell of the row and reads it; false behind the last. */
    boolean next() throws IOException {
        if (!sheet.nextBegin("c", "row")) {
            return false;
        }
        String place = sheet.attribute("r");
        String type = sheet.attribute("t");
        String style = sheet.attribute("s");
        column = place == null ? column + 1 : Place.columnOf(place);
        flaw = null;
        read(type == null ? "n" : type, style);
        return true;
    }

    /** From 0. */
    int column() {
        return column;
    }

    String text() {
        return text;
    }

    /** Why the cell has no value that could be used. */
    @Nullable
    Flaw flaw() {
        return flaw;
    }

    private void read(String type, @Nullable String style) throws IOException {
        String value = null;
        boolean isFormula = type.equals("str");
        while (sheet.step() && !sheet.ends("c")) {
            if (sheet.begins("v")) {
                value = sheet.readText();
            } else if (sheet.begins("is")) {
                value = SharedTexts.read(sheet, "is");
            } else if (sheet.begins("f")) {
                isFormula = true;
            }
        }
        text = value == null || value.isEmpty() ? "" : understood(value, type, style);
        if (isFormula && value == null) {
            flaw = new Flaw(
                    Form.BAD_CELL,
                    "The formula of the cell " + Place.of(column, row)
                            + " was never worked out; open the file in a spreadsheet program and save it.");
        } else if (type.equals("e") || (isFormula && ERRORS.contains(text))) {
            flaw = error(text);
        }
    }

    private String understood(String value, String type, @Nullable String style) throws IOException {
        return switch (type) {
            case "s" -> shared.at(value);
            case "n" -> texts.of(value, formats.of(style)).orElseGet(() -> none(value));
            case "b" -> value.equals("1") ? "true" : value.equals("0") ? "false" : none(value);
            case "str", "inlineStr", "d", "e" -> CellText.unescaped(value);
            default -> throw Part.damaged("a cell of the type " + type);
        };
    }

    private String none(String value) {
        flaw = error(value);
        return "";
    }

    private Flaw error(String shown) {
        return new Flaw(
                Form.BAD_CELL,
                "The cell " + Place.of(column, row) + " shows the error " + shown
                        + "; correct its formula, or write the value itself.");
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        shared.close();
    }
}
