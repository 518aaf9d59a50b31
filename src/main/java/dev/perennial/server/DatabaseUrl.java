package dev.perennial.server;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A JDBC URL as people write it, completed with what the program relies on. */
record DatabaseUrl(String configured) {

    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("rewriteBatchedStatements", "true");
        // Spring asks for the type of each NULL; the driver's other answer is an exception.
        NEEDED.put("generateSimpleParameterMetadata", "true");
        NEEDED.put("connectionTimeZone", "UTC");
        NEEDED.put("forceConnectionTimeZoneToSession", "true");
        // Lets the driver offer to send a file, but none exists there: a hostile server gets nothing. Rows in memory
        // are
        // sent by database.LocalInfile alone.
        NEEDED.put("allowLoadLocalInfileInPath", "/dev/null");
        NEEDED.put("characterEncoding", "utf8");
        NEEDED.put("connectTimeout", "10000");
        NEEDED.put("tcpKeepAlive", "true");
        // A night is many small statements: parse each text once, and do not ask the server for what is known here.
        NEEDED.put("cachePrepStmts", "true");
        NEEDED.put("prepStmtCacheSize", "500");
        NEEDED.put("prepStmtCacheSqlLimit", "8192");
        NEEDED.put("useLocalSessionState", "true");
        NEEDED.put("maintainTimeStats", "false");
        NEEDED.put("useReadAheadInput", "false"); // asks the system how much there is before each read
        NEEDED.put("openTelemetry", "DISABLED"); // otherwise the driver looks for it, and says so on stderr
    }

    DatabaseUrl {
        if (!configured.startsWith("jdbc:mysql:") && !configured.startsWith("jdbc:mariadb:")) {
            throw DatabaseUnavailable.badSetting("spring.datasource.url is '" + withoutSecrets(configured)
                    + "', but Perennial speaks MySQL 8 and MariaDB only. Write jdbc:mysql://host:3306/perennial, or remove"
                    + " the setting to use the embedded database.");
        }
    }

    /** For the driver: only Connector/J is shipped, and it speaks to MariaDB too. What the user has set stays as it is. */
    String complete() {
        String url = configured.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:");
        Set<String> present = parameters();
        String missing = NEEDED.entrySet().stream()
                .filter(needed -> !present.contains(needed.getKey().toLowerCase(Locale.ROOT)))
                .map(needed -> needed.getKey() + "=" + needed.getValue())
                .collect(Collectors.joining("&"));
        if (missing.isEmpty()) {
            return url;
        }
        return url + (url.contains("?") ? (url.endsWith("?") || url.endsWith("&") ? "" : "&") : "?") + missing;
    }

    /** For people: host and database, without user, password and parameters. */
    String shown() {
        return withoutSecrets(configured);
    }

    private Set<String> parameters() {
        int question = configured.indexOf('?');
        Set<String> names = question < 0
                ? Set.of()
                : Arrays.stream(configured.substring(question + 1).split("&", -1))
                        .map(pair -> pair.split("=", 2)[0].trim().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        if (names.contains("servertimezone")) { // the driver's older name for the same thing
            names.add("connectiontimezone");
        }
        return names;
    }

    private static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*$", "").replaceFirst("//[^/]*@", "//").replaceFirst("^jdbc:\\w+://", "");
    }
}
