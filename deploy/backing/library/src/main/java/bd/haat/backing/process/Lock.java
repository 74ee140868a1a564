package bd.haat.backing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** A lock on a file that holds among threads and among processes; the kernel releases it when its holder dies. */
public final class Lock implements AutoCloseable {
    /** File locks belong to the whole JVM, so its threads are kept apart by locks of their own. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final ReentrantLock thread;
    private final FileChannel channel;
    private final FileLock file;

    private Lock(ReentrantLock thread, FileChannel channel, FileLock file) {
        this.thread = thread;
        this.channel = channel;
        this.file = file;
    }

    /** Waits until nobody else holds it. The file and its folder are made when absent. */
    public static Lock on(Path path) {
        var thread = THREADS.computeIfAbsent(path, _ -> new ReentrantLock());
        thread.lock();
        try {
            Files.createDirectories(path.getParent());
            var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new Lock(thread, channel, channel.lock());
        } catch (IOException e) {
            thread.unlock();
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (channel) {
            file.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.unlock();
        }
    }
}
