package dev.perennial.intake;

import dev.perennial.yaml.Setting;

/** {@code jobs/10-intake/job.yaml}. */
record IntakeSettings(
        @Setting(
                value = "A file is left alone until it has stood still for so many seconds.",
                fallback = "2",
                min = 0,
                max = 3600)
        int settleSeconds,

        @Setting(value = "How many rows are taken at once.", fallback = "20000", min = 1, max = 60000)
        int rowsPerTransaction) {}
