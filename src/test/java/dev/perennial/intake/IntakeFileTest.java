package dev.perennial.intake;

import dev.perennial.yaml.CommittedSchema;
import org.junit.jupiter.api.Test;

class IntakeFileTest {

    @Test
    void editorsKnowTheCurrentKeysOfTheIntake() throws Exception {
        CommittedSchema.check("intake", IntakeFile.FILE);
    }
}
