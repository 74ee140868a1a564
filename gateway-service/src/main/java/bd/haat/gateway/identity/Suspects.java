package bd.haat.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Networks that showed a forged signature a moment ago. For them verifying a token costs a guest's token first: signatures
 * are dear, and whoever sends rubbish must not get them for nothing. Others behind the same address are not held up.
 */
@Component
class Suspects {
    private final Cache<String, Boolean> networks = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    void add(String network) {
        networks.put(network, true);
    }

    boolean contains(String network) {
        return networks.getIfPresent(network) != null;
    }
}
