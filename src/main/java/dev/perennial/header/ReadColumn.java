package dev.perennial.header;

/**
 * What one column of a file was taken for.
 *
 * @param position from 0
 * @param header as the file writes it
 * @param name our name of the column, or that of the custom field; empty when nothing is made of it
 */
public record ReadColumn(int position, String header, String name, Origin origin) {

    /** Why it was taken for that. */
    public enum Origin {
        FEED,
        NAME,
        SYNONYM,
        CUSTOM,
        LEFT_OUT
    }
}
