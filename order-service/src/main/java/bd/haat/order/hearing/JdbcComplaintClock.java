package bd.haat.order.hearing;

import bd.haat.common.persistence.Shards;
import bd.haat.order.deadline.JdbcClock;
import bd.haat.order.deadline.LegalClock;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody must answer a complaint within the time of the law; the shop's answer counts as well as an admin's. */
@Configuration(proxyBeanMethods = false)
class JdbcComplaintClock {
    @Bean
    LegalClock complaintClock(JdbcClient db, Shards shards, Rules rules) {
        return new JdbcClock(db, shards, "complaint", now -> rules.seconds(Rule.COMPLAINT_NEAR_SECONDS, now), """
            select id as subject_id, order_id, seller_id, answer_due_at as due_at from complaints where status = 'OPEN'\
            """);
    }
}
