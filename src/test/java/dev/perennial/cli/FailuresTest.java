package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void aFullDiskIsToldWithTheFileAndWhatToDo() {
        Throwable failure = new IllegalStateException(
                "The job intake failed.",
                new UncheckedIOException(
                        "Cannot write var/rejects/a.csv. Make room, and run the night again.",
                        new IOException("No space left on device")));

        assertThat(Failures.innermost(failure))
                .isEqualTo("Cannot write var/rejects/a.csv. Make room, and run the night again."
                        + " (No space left on device)");
    }

    @Test
    void aFailureThatOnlyWrapsIsPassedOver() {
        Throwable failure = new UncheckedIOException(new IOException("the pipe is broken"));

        assertThat(Failures.innermost(new IllegalStateException("The job failed.", failure)))
                .isEqualTo("the pipe is broken");
    }

    @Test
    void aReasonThatIsAlreadyInTheSentenceIsNotSaidTwice() {
        Throwable failure = new UncheckedIOException("Cannot write a.csv (no room).", new IOException("no room"));

        assertThat(Failures.innermost(failure)).isEqualTo("Cannot write a.csv (no room).");
    }
}
