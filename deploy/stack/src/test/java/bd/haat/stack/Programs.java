package bd.haat.stack;

import static org.junit.jupiter.api.Assumptions.abort;

import bd.haat.backing.BackingException;
import bd.haat.backing.DebianPackages;
import java.util.List;

/** Programs of Debian that tests run. */
public final class Programs {
    private Programs() {}

    /** Installs what is missing; skips the test, with the reason, where that cannot be. */
    public static void need(String... packages) {
        try {
            DebianPackages.ensure(List.of(packages), System.out::println);
        } catch (BackingException absent) {
            abort(absent.getMessage());
        }
    }
}
