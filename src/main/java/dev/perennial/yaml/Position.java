package dev.perennial.yaml;

/** A place in a text file, as editors count: line and column from 1, the column in characters. */
public record Position(int line, int column) {

    static Position of(org.yaml.snakeyaml.error.Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
