package dev.perennial.feed;

import dev.perennial.yaml.CommittedSchema;
import org.junit.jupiter.api.Test;

class FeedSchemaTest {

    @Test
    void editorsKnowTheCurrentKeysOfAFeed() throws Exception {
        CommittedSchema.check("feed", FeedFiles.FILE);
    }
}
