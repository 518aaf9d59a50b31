package dev.perennial.cast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** In which zone a person gets mail: its own, else the one where most people of its country live, else the company's. */
record Zones(ZoneId company) {

    private static final Properties OF_COUNTRIES = load();

    ZoneId of(@Nullable String zone, String country) {
        return known(zone).or(() -> known(OF_COUNTRIES.getProperty(country))).orElse(company);
    }

    /** A zone that was imported is whatever somebody typed. */
    private static Optional<ZoneId> known(@Nullable String zone) {
        if (zone == null || zone.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(zone.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Properties load() {
        Properties zones = new Properties();
        try (InputStream file =
                Objects.requireNonNull(Zones.class.getResourceAsStream("zones-of-countries.properties"))) {
            zones.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zones;
    }
}
