package dev.perennial.dictionary;

import dev.perennial.config.Home;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DictionaryConfiguration {

    @Bean
    Dictionary dictionary(Home home) {
        return Dictionary.of(home);
    }
}
