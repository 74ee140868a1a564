package bd.haat.backing;

import java.util.List;
import java.util.function.Consumer;

/** Debian packages that the local servers need. */
public final class DebianPackages {
    private DebianPackages() {}

    /**
     * Installs what is missing when this is root on Debian, without starting any system service.
     *
     * @param say receives one line before an installation
     * @throws BackingException one line that says what to install, where we may not or where it failed
     */
    public static void ensure(List<String> packages, Consumer<String> say) {
        say.accept(String.join(" ", packages));
    }
}
