package dev.perennial.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A company's own files laid over the shipped ones, file by file; an empty own file switches a shipped one off. */
record Layers(Path folder, Shipped shipped) {

    Optional<Source> find(String name) {
        Path own = own(name);
        String shownName = slashed(folder.relativize(own));
        if (Files.isRegularFile(own)) {
            return switchesOff(own, shownName) ? Optional.empty() : Optional.of(Source.of(shownName, read(own)));
        }
        return shipped.names().contains(shownName)
                ? Optional.of(Source.of(shownName, shipped.read(shownName)))
                : Optional.empty();
    }

    List<String> list(String folderName, String ending) {
        String prefix = slashed(folder.relativize(own(folderName))) + "/";
        TreeSet<String> names = new TreeSet<>();
        shippedBelow(prefix).filter(rest -> rest.indexOf('/') < 0).forEach(names::add);
        ownBelow(folderName).filter(Files::isRegularFile).map(Layers::lastName).forEach(names::add);
        return names.stream()
                .filter(name -> name.endsWith(ending))
                .map(name -> prefix + name)
                .filter(name -> !switchesOff(folder.resolve(name), name))
                .toList();
    }

    List<String> folders(String folderName) {
        String prefix = slashed(folder.relativize(own(folderName))) + "/";
        TreeSet<String> names = new TreeSet<>();
        shippedBelow(prefix)
                .filter(rest -> rest.indexOf('/') > 0)
                .map(rest -> rest.substring(0, rest.indexOf('/')))
                .forEach(names::add);
        ownBelow(folderName).filter(Files::isDirectory).map(Layers::lastName).forEach(names::add);
        return List.copyOf(names);
    }

    /** Names come from files that people write, so a name that leads elsewhere is their mistake, not ours. */
    private Path own(String name) {
        Path path = folder.resolve(name).normalize();
        boolean inside = path.startsWith(folder)
                && Shipped.FOLDERS.stream().anyMatch(top -> (slashed(folder.relativize(path)) + "/").startsWith(top));
        if (!inside) {
            throw new InvalidConfiguration(Problem.inWholeFile(
                    name, "is outside of jobs/, templates/, config/ and db/; move the file into one of them"));
        }
        return path;
    }

    private Stream<String> shippedBelow(String prefix) {
        return shipped.names().tailSet(prefix).stream()
                .takeWhile(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()));
    }

    /** Without hidden files: Kubernetes mounts keep their versions in folders that begin with a dot. */
    private Stream<Path> ownBelow(String folderName) {
        Path own = own(folderName);
        if (!Files.isDirectory(own)) {
            return Stream.of();
        }
        try (Stream<Path> children = Files.list(own)) {
            return children.filter(child -> !lastName(child).startsWith(".")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the folder " + own, e);
        }
    }

    private boolean switchesOff(Path own, String name) {
        return shipped.names().contains(name) && Files.isRegularFile(own) && isEmpty(own);
    }

    /** A line break counts as empty: it is what {@code echo > file} writes. */
    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) <= 2 && new String(read(file), StandardCharsets.UTF_8).isBlank();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String lastName(Path path) {
        return String.valueOf(path.getFileName());
    }

    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
