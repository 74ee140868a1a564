package bd.haat.user.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Counts in Redis; without it each replica counts for itself. */
@Component
class LoginFailures implements FailedSignIns {
    private static final int ALLOWED = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final StringRedisTemplate redis;
    private final Cache<String, AtomicInteger> local =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(WINDOW).build();

    LoginFailures(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Optional<Duration> blockedFor(String login, String address) {
        var key = key(login, address);
        try {
            var count = redis.opsForValue().get(key);
            if (count == null || Integer.parseInt(count) < ALLOWED) return Optional.empty();
            var seconds = redis.getExpire(key);
            return Optional.of(seconds > 0 ? Duration.ofSeconds(seconds) : WINDOW);
        } catch (DataAccessException away) {
            var count = local.getIfPresent(key);
            return count == null || count.get() < ALLOWED ? Optional.empty() : Optional.of(WINDOW);
        }
    }

    @Override
    public void count(String login, String address) {
        var key = key(login, address);
        try {
            var count = redis.opsForValue().increment(key);
            if (count != null && count == 1) redis.expire(key, WINDOW);
        } catch (DataAccessException away) {
            local.get(key, _ -> new AtomicInteger()).incrementAndGet();
        }
    }

    @Override
    public void forget(String login, String address) {
        try {
            redis.delete(key(login, address));
        } catch (DataAccessException away) {
            local.invalidate(key(login, address));
        }
    }

    private static String key(String login, String address) {
        return "login-failures:" + login + ":" + address;
    }
}
