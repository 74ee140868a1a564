package bd.haat.backing;

import bd.haat.backing.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Debian packages that the local servers need. */
public final class DebianPackages {
    /** Asked by Debian's installation scripts before they start a service; 101 means that they may not. */
    private static final Path POLICY = Path.of("/usr/sbin/policy-rc.d");

    private DebianPackages() {}

    /**
     * Installs what is missing when this is root on Debian, without starting any system service.
     *
     * @param say receives one line before an installation
     * @throws BackingException one line that says what to install, where we may not or where it failed
     */
    public static synchronized void ensure(List<String> packages, Consumer<String> say) {
        var missing = packages.stream().filter(name -> !installed(name)).toList();
        if (missing.isEmpty()) {
            return;
        }
        var names = String.join(" ", missing);
        if (!System.getProperty("user.name").equals("root") || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            throw new BackingException("missing: " + names + "; install it (Debian, as root: apt-get install " + names
                    + "), its own service need not run");
        }
        say.accept("installing Debian's " + names + " (no system service is started)");
        boolean ours = forbidServices();
        try {
            install(missing);
        } finally {
            if (ours) {
                allowServices();
            }
        }
    }

    private static boolean installed(String name) {
        return Command.of("dpkg-query", "-W", "-f=${Status}", name)
                .run()
                .output()
                .equals("install ok installed");
    }

    private static void install(List<String> names) {
        var line = new ArrayList<>(
                List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"));
        line.addAll(names);
        var install = Command.of(line.toArray(String[]::new))
                .with("DEBIAN_FRONTEND", "noninteractive")
                .with("RUNLEVEL", "1");
        if (install.run().ok()) {
            return;
        }
        Command.of("apt-get", "update", "-qq", "-o", "DPkg::Lock::Timeout=300").run();
        var again = install.run();
        if (!again.ok()) {
            throw new BackingException(
                    "apt-get could not install " + String.join(" ", names) + ": " + again.lastLine());
        }
    }

    /** @return whether the policy is ours; one that stands there already is its administrator's and stays */
    private static boolean forbidServices() {
        try {
            Files.createFile(
                    POLICY, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Files.writeString(POLICY, "#!/bin/sh\nexit 101\n");
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void allowServices() {
        try {
            Files.delete(POLICY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
