package bd.haat.order.returning;

import bd.haat.common.persistence.Shards;
import bd.haat.order.deadline.JdbcClock;
import bd.haat.order.deadline.LegalClock;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop must answer a return, and say when the goods are back. */
@Configuration(proxyBeanMethods = false)
class JdbcReturnClock {
    static final String KIND = "return";

    @Bean
    LegalClock returnClock(JdbcClient db, Shards shards, Rules rules) {
        return new JdbcClock(db, shards, KIND, now -> rules.seconds(Rule.RETURN_NEAR_SECONDS, now), """
            select id as subject_id, order_id, seller_id, deadline_at as due_at from returns
            where deadline_at is not null and status in ('REQUESTED', 'SENT')\
            """);
    }
}
