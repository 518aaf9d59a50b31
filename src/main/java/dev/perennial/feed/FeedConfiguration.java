package dev.perennial.feed;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the intake its feeds; a mistake in any of their files stops it before it touches a file. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    Feeds feeds(Home home) {
        Problems problems = new Problems();
        Feeds feeds = FeedFiles.read(home, problems);
        problems.throwIfAny();
        return feeds;
    }
}
