package dev.perennial.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.config.InvalidConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ServerSettingsTest {

    @ParameterizedTest
    @CsvSource({"0, 256M", "1, 256M", "4, 1024M", "24, 6144M", "512, 8192M"})
    void thePoolIsAQuarterOfTheMachine(long gigabytes, String pool) {
        assertThat(ServerSettings.bufferPoolOf(gigabytes << 30)).isEqualTo(pool);
    }

    @ParameterizedTest
    @CsvSource({"256M, 512M", "1536M, 768M", "1G, 512M", "2g, 1024M", "6144M, 1024M", "2147483648, 1024M"})
    void theLogIsHalfOfThePool(String pool, String log) {
        assertThat(new ServerSettings(pool, true).log()).isEqualTo(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "", "512MB", "half", "-", "1.5G", "-1G", "0M", "999999999999G"})
    void aPoolThatIsNoSizeIsRefused(String pool) {
        MockEnvironment settings = new MockEnvironment().withProperty("perennial.database.buffer-pool", pool);

        assertThatThrownBy(() -> ServerSettings.of(settings))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("perennial.database.buffer-pool is '" + pool + "'")
                .hasMessageContaining("such as 512M");
    }

    @Test
    void whatNobodySetIsTheDefault() {
        assertThat(ServerSettings.of(new MockEnvironment())).isEqualTo(ServerSettings.DEFAULT);
    }
}
