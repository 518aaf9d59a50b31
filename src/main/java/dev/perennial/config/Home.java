package dev.perennial.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The folder a company runs Perennial in: its own files in jobs/, templates/, config/ and db/ come before the shipped
 * ones, file by file, and an empty file switches the shipped one of its name off. What the nights make is in var/.
 */
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The file of this name, such as {@code jobs/night.yaml}; empty when there is none or it is switched off. */
    public Optional<Source> find(String name) {
        return layers().find(name);
    }

    /** As {@link #find}, for a file that nothing works without. */
    public Source require(String name) {
        return find(name)
                .orElseThrow(() -> new InvalidConfiguration(Problem.inWholeFile(
                        name, "is missing or switched off by an empty file; write it or remove the empty one")));
    }

    /** The files right in this folder with this ending, by their full names, sorted; own and shipped. */
    public List<String> list(String folderName, String ending) {
        return layers().list(folderName, ending);
    }

    /** The names of the folders right in this folder, sorted; own and shipped. */
    public List<String> folders(String folderName) {
        return layers().folders(folderName);
    }

    public Path var() {
        return folder.resolve("var");
    }

    public Path inbox() {
        return var().resolve("inbox");
    }

    public Path archive(LocalDate night) {
        return ofNight("archive", night);
    }

    public Path rejects(LocalDate night) {
        return ofNight("rejects", night);
    }

    public Path review(LocalDate night) {
        return ofNight("review", night);
    }

    public Path answers(LocalDate night) {
        return ofNight("answers", night);
    }

    public Path sales(LocalDate night) {
        return ofNight("sales", night);
    }

    public Path mail(LocalDate night) {
        return ofNight("mail", night);
    }

    public Path reports(LocalDate night) {
        return ofNight("reports", night);
    }

    public Path db() {
        return var().resolve("db");
    }

    public Path logs() {
        return var().resolve("logs");
    }

    private Path ofNight(String what, LocalDate night) {
        return var().resolve(what).resolve(night.toString());
    }

    private Layers layers() {
        return new Layers(folder, Shipped.withTheProgram());
    }
}
