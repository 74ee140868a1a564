package bd.haat.gateway.limits;

import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Where tokens are taken, for all gateways together. */
interface Buckets {
    /**
     * Takes a token from each bucket, or from none when one is empty.
     *
     * @param sessionId the session that must not have been ended
     * @return always a value, never an error
     */
    Mono<Allowance> take(List<Bucket> buckets, Optional<String> sessionId);
}
