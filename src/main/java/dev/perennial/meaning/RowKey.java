package dev.perennial.meaning;

import dev.perennial.feed.Kind;
import dev.perennial.header.Header;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What makes a row the same row when it comes again: its own id, else all that it says, in whatever order of columns. */
final class RowKey {

    private static final HexFormat HEX = HexFormat.of();
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(RowKey::sha256);

    private final Kind kind;
    private final String[] names;
    private final int[] positions;

    RowKey(Kind kind, Header header) {
        this.kind = kind;
        Map<String, Integer> byName = new TreeMap<>();
        kind.columnNames().stream()
                .filter(column -> header.position(column) >= 0)
                .forEach(column -> byName.put(column, header.position(column)));
        header.others().forEach((position, name) -> byName.put("other " + name, position));
        this.names = byName.keySet().toArray(String[]::new);
        this.positions = byName.values().stream().mapToInt(position -> position).toArray();
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
        StringBuilder content = new StringBuilder(512);
        for (int i = 0; i < names.length; i++) {
            String value = row.field(positions[i]).strip();
            if (!value.isEmpty()) {
                content.append(names[i]).append('\u001F').append(value).append('\u001E');
            }
        }
        return HEX.formatHex(SHA_256.get().digest(content.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
