package dev.perennial.yaml;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * One written value, to find the place of a character of its text in the file. Folding and indenting only ever change
 * white space, so the n-th visible character of the text is the n-th visible one in the file.
 */
final class ScalarText {

    private final String text;
    private final ScalarStyle style;
    private final int[] file;
    private final int end;
    private int index;
    private int line;
    private int column;

    private ScalarText(ScalarNode node, String file) {
        Mark start = node.getStartMark();
        this.text = node.getValue();
        this.style = node.getScalarStyle();
        this.file = file.codePoints().toArray();
        this.index = start.getIndex();
        this.line = start.getLine() + 1;
        this.column = start.getColumn() + 1;
        this.end = isQuoted()
                ? node.getEndMark().getIndex() - 1
                : node.getEndMark().getIndex();
        skipOpening();
    }

    static ScalarText of(ScalarNode node, String file) {
        return new ScalarText(node, file);
    }

    /** A blank, or the end of the text, stands right behind the visible character before it. May be asked once. */
    Position at(int offset) {
        int safeOffset = Math.min(offset, text.length());
        boolean visible = safeOffset < text.length() && !Character.isWhitespace(text.codePointAt(safeOffset));
        long before = visibleIn(text.substring(0, safeOffset));
        if (visible) {
            skipVisible(before);
            skipBlanks();
            return here();
        }
        skipVisible(before);
        int blanks = safeOffset - text.substring(0, safeOffset).stripTrailing().length();
        return new Position(line, column + (before == 0 ? 0 : blanks));
    }

    private static long visibleIn(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    private void skipVisible(long count) {
        for (long skipped = 0; skipped < count && index < end; skipped++) {
            skipBlanks();
            advance(glyphLength());
        }
    }

    private void skipBlanks() {
        while (index < end && Character.isWhitespace(decoded())) {
            advance(glyphLength());
        }
    }

    private Position here() {
        return new Position(line, column);
    }

    private boolean isQuoted() {
        return style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED;
    }

    private void skipOpening() {
        if (isQuoted()) {
            advance(1);
        } else if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            while (index < end && file[index] != '\n') {
                advance(1);
            }
        }
    }

    private void advance(int codePoints) {
        for (int i = 0; i < codePoints && index < file.length; i++) {
            boolean newLine = file[index] == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
            index++;
        }
    }

    /** How many characters of the file make one of the text. */
    private int glyphLength() {
        if (style == ScalarStyle.SINGLE_QUOTED) {
            return file[index] == '\'' ? 2 : 1;
        }
        return isEscape() ? 2 + hexDigits() : 1;
    }

    private boolean isEscape() {
        return style == ScalarStyle.DOUBLE_QUOTED && file[index] == '\\' && file[index + 1] != '\n';
    }

    private int hexDigits() {
        return switch (file[index + 1]) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
    }

    /** A backslash at the end of a line joins it with the next: nothing of it is in the text. */
    private int decoded() {
        if (!isEscape()) {
            return style == ScalarStyle.DOUBLE_QUOTED && file[index] == '\\' ? ' ' : file[index];
        }
        int digits = hexDigits();
        return digits > 0
                ? Integer.parseInt(new String(file, index + 2, digits), 16)
                : switch (file[index + 1]) {
                    case 'n', 'r', 't', 'v', 'f', ' ', 'L', 'P' -> ' ';
                    default -> 'x';
                };
    }
}
