package bd.haat.common.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * The {@code JdbcClient} for reads that may show a moment that is over: they go to a replica where {@code haat.replica.url} names one, else to the
 * primary. Never what is written next, what a caller has just written, or what fills a cache that events invalidate: the event would overtake the
 * replica, and the cache keep what it read there.
 */
@Qualifier
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayBeStale {}
