package bd.haat.common.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where reads that {@link MayBeStale may be stale} go. They say so themselves, one by one: a {@code LazyConnectionDataSourceProxy} would send every
 * read-only transaction to the replica, and Spring Data's own finders are such, those of rows that are changed next among them.
 */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnBean(JdbcClient.class)
class ReplicaAutoConfiguration {
    @Bean
    @ConditionalOnProperty("haat.replica.url")
    Replica replica(JdbcConnectionDetails primary, Environment environment, ObjectProvider<MeterRegistry> meters) {
        return new Replica(environment.getRequiredProperty("haat.replica.url"), primary, environment, meters);
    }

    @Bean(defaultCandidate = false)
    @MayBeStale
    JdbcClient readsThatMayBeStale(JdbcClient primary, ObjectProvider<Replica> replica) {
        var there = replica.getIfAvailable();
        return there == null ? primary : there.reads();
    }
}
