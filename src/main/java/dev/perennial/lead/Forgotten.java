package dev.perennial.lead;

import static java.util.stream.Collectors.toMap;

import dev.perennial.database.Utc;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people who asked to be forgotten, as salted hashes of their e-mail keys: enough to refuse an address when it comes
 * again, not enough to say whose it is. The salt is made once per database; who loses it lets everybody come back.
 */
@Component
public class Forgotten {

    private static final String SALT = "forget-salt";
    private static final int SALT_BYTES = 32;

    private final JdbcClient database;
    private volatile @Nullable String knownSalt;

    Forgotten(JdbcClient database) {
        this.database = database;
    }

    /** @param emailKey as {@link EmailKey#of} makes it */
    public boolean contains(String emailKey) {
        return !among(Set.of(emailKey)).isEmpty();
    }

    /** Whether nobody ever asked: then no row has to be looked at. */
    public boolean isEmpty() {
        return salt().isEmpty();
    }

    /** Those of these keys that were forgotten, with one question to the database. */
    public Set<String> among(Collection<String> emailKeys) {
        Optional<String> salt = salt();
        if (salt.isEmpty() || emailKeys.isEmpty()) {
            return Set.of();
        }
        Map<String, String> keys =
                emailKeys.stream().distinct().collect(toMap(key -> hash(salt.get(), key), Function.identity()));
        Set<String> found = new HashSet<>();
        database.sql("SELECT address_hash FROM forgotten WHERE address_hash IN (:hashes)")
                .param("hashes", keys.keySet())
                .query(String.class)
                .list()
                .forEach(hash -> found.add(keys.get(hash)));
        return found;
    }

    /** In the caller's transaction; a key that is there already is left alone. */
    public void add(Collection<String> emailKeys, Instant at) {
        String salt = salt().orElseGet(this::makeSalt);
        for (String key : emailKeys) {
            database.sql("""
                    INSERT INTO forgotten (address_hash, forgotten_at) VALUES (:hash, :at)
                    ON DUPLICATE KEY UPDATE address_hash = address_hash
                    """)
                    .param("hash", hash(salt, key))
                    .param("at", Utc.of(at))
                    .update();
        }
    }

    private Optional<String> salt() {
        String known = knownSalt;
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> stored = database.sql("SELECT value FROM secrets WHERE name = :name")
                .param("name", SALT)
                .query(String.class)
                .optional();
        stored.ifPresent(salt -> knownSalt = salt);
        return stored;
    }

    /** Not kept in memory yet: the transaction that makes it may still be rolled back. */
    private String makeSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        String made = HexFormat.of().formatHex(salt);
        database.sql("INSERT INTO secrets (name, value) VALUES (:name, :salt)")
                .param("name", SALT)
                .param("salt", made)
                .update();
        return made;
    }

    private static String hash(String salt, String emailKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(emailKey.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
