package bd.haat.backing;

import bd.haat.backing.process.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The build that runs this JVM. */
final class Build {
    /** Main class of Maven's JVM. */
    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private Build() {}

    /** Maven's process when one is among our ancestors: it lives as long as the build. Ourselves otherwise, as in an IDE. */
    static ProcessId process() {
        var self = ProcessHandle.current();
        long pid = Stream.iterate(
                        Optional.of(self), Optional::isPresent, handle -> handle.flatMap(ProcessHandle::parent))
                .map(Optional::get)
                .filter(Build::isMaven)
                .findFirst()
                .orElse(self)
                .pid();
        return ProcessId.of(pid).orElseThrow(() -> new BackingException("the build ended while its tests ran"));
    }

    private static boolean isMaven(ProcessHandle handle) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"))
                    .contains(MAVEN);
        } catch (IOException _) {
            return false;
        }
    }
}
