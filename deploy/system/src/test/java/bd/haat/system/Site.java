package bd.haat.system;

import bd.haat.backing.Backing;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where the tests run. */
interface Site {
    URI gateway();

    URI sandbox();

    String adminPassword();

    /** How a store is reached from here: {@code port}, {@code user}, {@code password}. */
    Map<String, String> endpoint(Backing store);

    /** Everything that a purchase meets, in the order of dying. */
    List<Victim> victims();
}
