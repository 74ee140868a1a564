package bd.haat.common.messaging;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.amqp.autoconfigure.RabbitConnectionDetails;
import org.springframework.boot.amqp.autoconfigure.RabbitProperties;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that publishes and subscribes, through a proxy to the broker. */
@SpringBootConfiguration
@EnableAutoConfiguration
class MarketApplication {
    private static BrokerProxy proxy;

    static synchronized BrokerProxy proxy(String host, int port) {
        if (proxy == null) proxy = new BrokerProxy(host, port);
        return proxy;
    }

    @Bean
    RabbitConnectionDetails throughTheProxy(RabbitProperties broker) {
        int port = proxy(broker.getHost(), broker.getPort()).port();
        return new RabbitConnectionDetails() {
            @Override
            public List<Address> getAddresses() {
                return List.of(new Address("127.0.0.1", port));
            }

            @Override
            public String getUsername() {
                return broker.getUsername();
            }

            @Override
            public String getPassword() {
                return broker.getPassword();
            }

            @Override
            public String getVirtualHost() {
                return broker.getVirtualHost();
            }
        };
    }

    @Bean
    SmartInitializingSingleton marketTables(JdbcClient db) {
        return () -> db.sql("""
            create table if not exists changes (subject text, value text, primary key (subject, value));
            create table if not exists effects (queue text, value text, transaction bigint)\
            """).update();
    }

    @Bean
    Market market(Events events, JdbcClient db, TransactionTemplate transaction) {
        return new Market(events, db, transaction);
    }

    @Bean
    MarketListener marketListener(JdbcClient db, Market market, Traced traced) {
        return new MarketListener(db, market, traced);
    }

    @Bean
    Traced traced(io.micrometer.tracing.Tracer tracer) {
        return new Traced(tracer);
    }
}
