package dev.perennial.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The clients that each folder has in this process, and the one lock that stands for them all: a process may hold a file lock
 * only once. Whoever asks holds its monitor, for as long as the answer matters.
 */
final class Attendance {

    private final Map<Path, Present> present = new HashMap<>();

    void enter(ServerFolder folder) throws IOException {
        Present here = present.get(folder.path());
        FolderLock lock = here == null ? FolderLock.shared(folder.clientsLock()) : here.lock;
        present.put(folder.path(), new Present(lock, here == null ? 1 : here.clients + 1));
    }

    /** Whether that was the last one here. */
    boolean leave(ServerFolder folder) throws IOException {
        Present here = present.get(folder.path());
        if (here == null) {
            return false;
        }
        if (here.clients > 1) {
            present.put(folder.path(), new Present(here.lock, here.clients - 1));
            return false;
        }
        here.lock.close();
        present.remove(folder.path());
        return true;
    }

    boolean isNobodyHere(ServerFolder folder) {
        return !present.containsKey(folder.path());
    }

    private record Present(FolderLock lock, int clients) {}
}
