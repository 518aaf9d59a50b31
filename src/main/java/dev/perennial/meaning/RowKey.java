package dev.perennial.meaning;

import dev.perennial.feed.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What makes a row the same row when it comes again: its own id, else all that it says, in whatever order of columns. */
final class RowKey {

    private final Kind kind;
    private final Map<String, Integer> positions = new TreeMap<>();

    RowKey(Kind kind, Header header) {
        this.kind = kind;
        kind.columnNames().stream()
                .filter(column -> header.position(column) >= 0)
                .forEach(column -> positions.put(column, header.position(column)));
        header.others().forEach((position, name) -> positions.put("other " + name, position));
    }

    String of(RowInHand row) {
        return switch (kind) {
            case OPPORTUNITIES -> row.text("opportunity_id");
            case SUPPRESSIONS -> row.text("address");
            case COSTS ->
                row.text("source")
                        + '\t'
                        + row.text("campaign")
                        + '\t'
                        + row.value("from_date")
                        + '\t'
                        + row.value("to_date");
            default -> row.has(kind.id()) ? row.text(kind.id()) : "content:" + hash(row);
        };
    }

    private String hash(RowInHand row) {
        StringBuilder content = new StringBuilder();
        positions.forEach((name, position) -> {
            String value = row.field(position).strip();
            if (!value.isEmpty()) {
                content.append(name).append('\u001F').append(value).append('\u001E');
            }
        });
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
