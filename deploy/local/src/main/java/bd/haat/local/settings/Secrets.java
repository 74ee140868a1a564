package bd.haat.local.settings;

import bd.haat.local.state.FleetHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** Secrets made at the first need and kept, each in a file that only its owner reads. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final FleetHome home;

    public Secrets(FleetHome home) {
        this.home = home;
    }

    /** Password of a member's database role. */
    public String databasePassword(String member) {
        return kept(home.secrets().resolve("database-" + member), 24);
    }

    /** The key that a member shows when it calls another. */
    public String serviceKey(String member) {
        return kept(home.secrets().resolve("key-" + member), 32);
    }

    /** What others know of a member's key: its SHA-256 in hex. */
    public String acceptedKey(String member) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(serviceKey(member).getBytes());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signs the cursors of lists, so it is the same for all. */
    public String cursorSecret() {
        return kept(home.secrets().resolve("cursor"), 32);
    }

    /** Password of {@code admin@haat.local}. */
    public String adminPassword() {
        return kept(home.adminPassword(), 15);
    }

    private static synchronized String kept(Path file, int bytes) {
        try {
            if (!Files.exists(file)) {
                create(file, bytes);
            }
            return Files.readString(file).strip();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void create(Path file, int bytes) throws IOException {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
            channel.write(
                    ByteBuffer.wrap(Base64.getUrlEncoder().withoutPadding().encode(random)));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        }
    }
}
