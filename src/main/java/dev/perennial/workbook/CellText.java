package dev.perennial.workbook;

import dev.perennial.sheet.Row.Flaw;
import dev.perennial.sheet.Row.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A cell as people see it, as far as other programs understand that: dates and times by ISO 8601, numbers without noise. */
final class CellText {

    private static final Set<String> ERRORS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA");
    /** How workbooks write characters that XML does not have, such as carriage returns. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** Spreadsheets work with so many digits; what comes after them is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int MOST_DIGITS = 400;

    private final SerialDate dates;
    private final Map<String, CellFormat> formats = new HashMap<>();

    CellText(boolean from1904) {
        this.dates = new SerialDate(from1904);
    }

    String of(Cell cell) {
        Object value = cell.getValue();
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number(number, format(cell));
        }
        String text = value.toString();
        return text.contains("_x") ? unescaped(text) : text;
    }

    /** Why the cell has no value that could be used. */
    @Nullable
    Flaw flaw(Cell cell) {
        boolean error = cell.getType() == CellType.ERROR
                || (cell.getType() == CellType.FORMULA && ERRORS.contains(String.valueOf(cell.getValue())));
        if (error) {
            return new Flaw(
                    Form.BAD_CELL,
                    "The cell " + cell.getAddress() + " shows the error " + cell.getRawValue()
                            + "; correct its formula, or write the value itself.");
        }
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            return new Flaw(
                    Form.BAD_CELL,
                    "The formula of the cell " + cell.getAddress()
                            + " was never worked out; open the file in a spreadsheet program and save it.");
        }
        return null;
    }

    private CellFormat format(Cell cell) {
        String code = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        if (code == null && id == null) {
            return CellFormat.GENERAL;
        }
        return formats.computeIfAbsent(
                id + ":" + code, key -> CellFormat.of(id == null ? 0 : id, code == null ? "" : code));
    }

    private String number(BigDecimal number, CellFormat format) {
        return switch (format.kind()) {
            case DATE, TIME, DURATION -> dates.text(number, format.kind()).orElseGet(() -> plain(number));
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case PADDED -> padded(plain(number), format.digits());
            case GENERAL -> plain(number);
        };
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal seen = (number.scale() <= 0 ? number : number.round(DIGITS)).stripTrailingZeros();
        boolean huge = Math.abs((long) seen.scale()) > MOST_DIGITS || seen.precision() > MOST_DIGITS;
        return huge ? seen.round(DIGITS).toString() : seen.toPlainString();
    }

    private static String padded(String digits, int width) {
        boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? "0".repeat(Math.max(0, width - digits.length())) + digits : digits;
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
