package bd.haat.product.cache;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Announces through a Redis channel. While Redis is away, other replicas' caches are as stale as their entries' lifetime lets them be. */
@Component
class RedisChanges implements Changes, MessageListener {
    static final String CHANNEL = "product:changes";
    private static final Logger log = LoggerFactory.getLogger(RedisChanges.class);

    private final StringRedisTemplate redis;
    private final ObjectProvider<CacheOwner> owners;

    RedisChanges(StringRedisTemplate redis, ObjectProvider<CacheOwner> owners) {
        this.redis = redis;
        this.owners = owners;
    }

    @Override
    public void products(Collection<UUID> ids) {
        if (!ids.isEmpty()) afterCommit(new Change(Set.copyOf(ids), false));
    }

    @Override
    public void everything() {
        afterCommit(new Change(Set.of(), true));
    }

    @Override
    public void onMessage(Message message, byte[] pattern) {
        forget(Change.read(new String(message.getBody(), StandardCharsets.UTF_8)));
    }

    /** One word for all changes of a transaction. */
    private void afterCommit(Change change) {
        for (var registered : TransactionSynchronizationManager.getSynchronizations())
            if (registered instanceof Announcement announcement) {
                announcement.all = announcement.all.and(change);
                return;
            }
        TransactionSynchronizationManager.registerSynchronization(new Announcement(change));
    }

    private final class Announcement implements TransactionSynchronization {
        private Change all;

        private Announcement(Change first) {
            all = first;
        }

        @Override
        public void afterCommit() {
            forget(all);
            tellOthers(all);
        }
    }

    private void tellOthers(Change change) {
        try {
            redis.convertAndSend(CHANNEL, change.written());
        } catch (DataAccessException away) {
            log.warn("other replicas were not told of a change: {}", away.toString());
        }
    }

    private void forget(Change change) {
        owners.stream().forEach(owner -> owner.forget(change));
    }
}
