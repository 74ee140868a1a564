package bd.haat.local.plan;

import java.util.List;

/** What a member's JVM runs. */
public sealed interface Program {
    /**
     * A module of the checkout, built by Maven into {@code <folder>/target/<artifact>-<version>.jar}.
     *
     * @param folder relative to the checkout's root
     * @param dependsOn folders whose change makes the jar stale as well
     */
    record Module(String folder, List<String> dependsOn) implements Program {
        public Module(String folder, String... dependsOn) {
            this(folder, List.of(dependsOn));
        }

        /** The last part of the folder. */
        public String artifact() {
            return folder.substring(folder.lastIndexOf('/') + 1);
        }

        /** Where Maven leaves the jar, relative to the checkout's root. */
        public String jar() {
            return folder + "/target/" + artifact() + "-1.0.0-SNAPSHOT.jar";
        }
    }

    /** A main class on a class path that stands ready. */
    record MainClass(String classPath, String name) implements Program {}
}
