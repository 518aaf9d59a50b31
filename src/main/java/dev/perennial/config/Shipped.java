package dev.perennial.config;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The files that come with the program: a folder of classes, a jar, or a jar inside a jar; listed once. */
final class Shipped {

    static final List<String> FOLDERS = List.of("jobs/", "templates/", "config/", "db/");

    private final URL root;
    private final NavigableSet<String> names;

    Shipped(URL root) {
        this.root = root;
        this.names = list();
    }

    /** Only what lies beside our own classes; other jars may have a folder "templates", too. */
    static Shipped withTheProgram() {
        return Beside.OUR_CLASSES;
    }

    NavigableSet<String> names() {
        return names;
    }

    byte[] read(String name) {
        try (InputStream in = url(name).openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped " + name, e);
        }
    }

    private URL url(String name) {
        try {
            String encoded = new URI(null, null, "/" + name, null).getRawPath().substring(1);
            return URI.create(root + encoded).toURL();
        } catch (URISyntaxException | IOException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private NavigableSet<String> list() {
        try {
            return "file".equals(root.getProtocol())
                    ? filesBelow(Path.of(URI.create(root.toString())))
                    : ours(((JarURLConnection) root.openConnection())
                            .getJarFile().stream()
                                    .filter(entry -> !entry.isDirectory())
                                    .map(ZipEntry::getName));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the files of the program at " + root, e);
        }
    }

    private static NavigableSet<String> filesBelow(Path classes) throws IOException {
        TreeSet<String> files = new TreeSet<>();
        for (String folder : FOLDERS) {
            Path start = classes.resolve(folder);
            if (Files.isDirectory(start)) {
                try (Stream<Path> all = Files.walk(start)) {
                    files.addAll(ours(
                            all.filter(Files::isRegularFile).map(file -> Layers.slashed(classes.relativize(file)))));
                }
            }
        }
        return files;
    }

    private static NavigableSet<String> ours(Stream<String> names) {
        return names.filter(name -> FOLDERS.stream().anyMatch(name::startsWith)).collect(toCollection(TreeSet::new));
    }

    private static final class Beside {

        static final Shipped OUR_CLASSES = new Shipped(root());

        private static URL root() {
            String own = Home.class.getName().replace('.', '/') + ".class";
            String url = String.valueOf(Home.class.getResource("/" + own));
            try {
                return URI.create(url.substring(0, url.length() - own.length())).toURL();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
