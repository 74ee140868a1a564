package bd.haat.common.remote;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.util.UriComponentsBuilder;

/** The base URLs of one service, taken in turn: one name in production, one URL per replica in local mode. */
class Instances {
    private final List<URI> bases;
    private final AtomicInteger turn = new AtomicInteger();

    Instances(List<URI> bases) {
        if (bases.isEmpty()) throw new IllegalArgumentException("no URL");
        this.bases = List.copyOf(bases);
    }

    URI next(URI asked) {
        var base = bases.get(Math.floorMod(turn.getAndIncrement(), bases.size()));
        return UriComponentsBuilder.fromUri(asked)
                .scheme(base.getScheme())
                .host(base.getHost())
                .port(base.getPort())
                .build(true)
                .toUri();
    }
}
