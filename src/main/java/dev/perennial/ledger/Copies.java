package dev.perennial.ledger;

import dev.perennial.config.FileName;
import dev.perennial.config.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where the copy of a file lies: in {@code var/work} while it is worked on, then where its state puts it. */
@Component
public class Copies {

    private final Home home;

    public Copies(Home home) {
        this.home = home;
    }

    public Path work() {
        return home.var().resolve("work");
    }

    public Path working(long file, String name) {
        return work().resolve(file + "-" + Names.shortened(name));
    }

    /** The copy of a file that is being taken or was taken; empty when somebody removed it. */
    public Optional<Path> find(LedgerFile file) {
        Path working = working(file.file(), file.name());
        if (Files.exists(working)) {
            return Optional.of(working);
        }
        return Optional.of(archived(file)).filter(Files::exists);
    }

    private Path archived(LedgerFile file) {
        return home.archive(file.night()).resolve(file.file() + "-" + Names.shortened(file.name()));
    }

    /** Puts the copy of a file that is done with where people look for it. */
    public Path settle(LedgerFile file) throws IOException {
        Path place = place(file);
        Files.createDirectories(place.getParent());
        return Files.move(working(file.file(), file.name()), place);
    }

    private Path place(LedgerFile file) {
        return switch (file.state()) {
            case HELD -> free(home.rejects(file.night()).resolve("held"), file);
            case REFUSED -> free(home.rejects(file.night()), file);
            case TAKEN, REPEATED, UNDOING, UNDONE -> archived(file);
            case CLAIMED, HOLDING, REFUSING, RELEASED ->
                throw new IllegalStateException("File " + file.file() + " is still being taken.");
        };
    }

    /** Where the copy of a held file may lie; another file may have its name. */
    public List<Path> held(LedgerFile file) {
        Path folder = home.rejects(file.night()).resolve("held");
        return Stream.of(
                        working(file.file(), file.name()),
                        folder.resolve(file.file() + "-" + Names.shortened(file.name())),
                        folder.resolve(FileName.safe(file.name())))
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Under its own name, unless another file of the night has it. */
    private static Path free(Path folder, LedgerFile file) {
        Path own = folder.resolve(FileName.safe(file.name()));
        return Files.exists(own) ? folder.resolve(file.file() + "-" + Names.shortened(file.name())) : own;
    }
}
