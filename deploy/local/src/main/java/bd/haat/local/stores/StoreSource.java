package bd.haat.local.stores;

import bd.haat.backing.Backing;
import bd.haat.backing.BackingHome;
import bd.haat.backing.Running;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Where a fleet gets its backing services from. */
public interface StoreSource {
    /** Sees to it that these kinds can be started. */
    void prepare(Set<Backing> kinds, Consumer<String> say);

    /**
     * Starts one, or hands back the one that runs in that home, furnished with what the members expect in it.
     *
     * @throws bd.haat.backing.BackingException when it cannot be had
     */
    Running start(Backing kind, BackingHome home);

    /** One that runs in that home, left there by a launcher that was killed. */
    Optional<Running> find(Backing kind, BackingHome home);
}
