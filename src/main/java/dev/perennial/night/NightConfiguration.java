package dev.perennial.night;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every job the night that it runs for. */
@Configuration(proxyBeanMethods = false)
public class NightConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Calendar calendar(Home home) {
        return new Calendar(Problems.none(problems -> NightFile.read(home, problems)));
    }

    @Bean
    @JobScope
    Night night(
            Calendar calendar,
            @Value("#{jobParameters['night']}") LocalDate date,
            @Value("#{jobParameters['missed'] ?: 'false'}") boolean missed) {
        return calendar.night(date, missed);
    }
}
