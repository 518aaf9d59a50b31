package dev.perennial.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock between processes that the operating system takes back when its holder dies. */
record FolderLock(FileChannel file) implements AutoCloseable {

    static FolderLock exclusive(Path path) throws IOException {
        return new FolderLock(open(path)).locked(false);
    }

    static FolderLock shared(Path path) throws IOException {
        return new FolderLock(open(path)).locked(true);
    }

    /** Empty when any other process holds it. */
    static Optional<FolderLock> tryExclusive(Path path) throws IOException {
        FolderLock lock = new FolderLock(open(path));
        if (lock.file.tryLock() == null) {
            lock.close();
            return Optional.empty();
        }
        return Optional.of(lock);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private FolderLock locked(boolean shared) throws IOException {
        FileLock held = file.lock(0, Long.MAX_VALUE, shared);
        if (!held.isValid()) {
            throw new IOException("The lock was lost as soon as it was taken.");
        }
        return this;
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
