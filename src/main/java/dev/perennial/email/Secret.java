package dev.perennial.email;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns keys and addresses into tokens that are always the same and tell nobody else anything. */
@Component
class Secret {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int TOKEN_BYTES = 20;

    private final JdbcClient database;
    private final TransactionTemplate onItsOwn;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    /** A secret is drawn in a transaction of its own: one that was used must not be rolled back with a caller. */
    Secret(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.onItsOwn = new TransactionTemplate(transactions);
        onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** 32 letters and digits: the HMAC of the text under the secret of this name (RFC 2104, SHA-256, base 32). */
    String token(String name, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(known.computeIfAbsent(name, this::committed), "HmacSHA256"));
            return base32(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }

    private byte[] committed(String name) {
        return Objects.requireNonNull(onItsOwn.execute(status -> drawnOnce(name)));
    }

    private byte[] drawnOnce(String name) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        database.sql("INSERT INTO secrets (name, value) VALUES (:name, :value) ON DUPLICATE KEY UPDATE name = name")
                .param("name", name)
                .param("value", HexFormat.of().formatHex(random))
                .update();
        return HexFormat.of()
                .parseHex(database.sql("SELECT value FROM secrets WHERE name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single());
    }

    private static String base32(byte[] hash) {
        StringBuilder token = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (int i = 0; i < TOKEN_BYTES; i++) {
            bits = (bits << 8) | (hash[i] & 0xff);
            held += 8;
            while (held >= 5) {
                held -= 5;
                token.append(ALPHABET.charAt((bits >> held) & 31));
            }
            bits &= (1 << held) - 1;
        }
        return token.toString().toLowerCase(Locale.ROOT);
    }
}
