package dev.perennial.dictionary;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DictionaryConfiguration {

    @Bean
    Dictionary dictionary(Home home) {
        return Problems.none(problems -> DictionaryFile.read(home, problems));
    }
}
