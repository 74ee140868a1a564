package bd.haat.local.state;

import bd.haat.local.machine.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Lets one launcher at a time work in a home. The kernel drops it when the launcher dies, however it dies. */
public final class FleetLock implements AutoCloseable {
    private final FileChannel channel;

    private FleetLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another launcher, or another fleet of this JVM, holds the home. */
    public static Optional<FleetLock> take(FleetHome home) {
        home.make();
        try {
            var channel = FileChannel.open(
                    home.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            var self = ProcessId.self();
            var text = self.pid() + " " + self.startTicks() + "\n";
            channel.truncate(0).write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
            return Optional.of(new FleetLock(channel));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** The launcher that works in the home. */
    public static Optional<ProcessId> holder(FleetHome home) {
        try {
            var parts = Files.readString(home.lock()).strip().split(" ");
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new ProcessId(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                            .filter(ProcessId::alive);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
