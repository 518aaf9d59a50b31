package dev.perennial.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class NewFileTest {

    @TempDir
    Path folder;

    @Test
    void aFileThatCannotBeFinishedLeavesTheOldOne() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "old");
        assertThatThrownBy(() -> new NewFile(file).write(out -> {
                    out.write("half");
                    throw new IOException("no room");
                }))
                .hasMessage("no room");
        assertThat(file).hasContent("old");
        new NewFile(file).write(out -> out.write("new"));
        assertThat(file).hasContent("new");
    }

    /** Such as /dev/null, /dev/stdout, or what a shell makes of >(less). */
    @Test
    void aPipeIsWrittenToAndStaysOne() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        NewFile.named(pipe).write(out -> out.write("left,right"));
        assertThat(read.get()).isEqualTo("left,right");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void aNightWaitsForNoReader() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        new NewFile(pipe).write(out -> out.write("whole"));
        assertThat(pipe).isRegularFile().hasContent("whole");
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("pairs.csv"));
        assertThatThrownBy(() -> NewFile.named(empty).write(out -> out.write("left,right")))
                .isInstanceOf(IOException.class);
        assertThat(empty).isEmptyDirectory();
    }
}
