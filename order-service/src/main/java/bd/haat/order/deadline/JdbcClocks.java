package bd.haat.order.deadline;

import bd.haat.common.persistence.Shards;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of an order's way: payment, the three duties of a seller, and money that is to go back. */
@Configuration(proxyBeanMethods = false)
class JdbcClocks {
    private static final String SHIPMENTS =
            "select id as subject_id, order_id, seller_id, due_at from shipments where duty = ";

    private final JdbcClient db;
    private final Shards shards;
    private final Rules rules;

    JdbcClocks(JdbcClient db, Shards shards, Rules rules) {
        this.db = db;
        this.shards = shards;
        this.rules = rules;
    }

    @Bean
    LegalClock paymentClock() {
        return clock("payment", Rule.PAYMENT_NEAR_SECONDS, """
            select id as subject_id, id as order_id, cast(null as uuid) as seller_id, deadline_at as due_at
            from orders where state = 'AWAITING_PAYMENT' and deadline_at is not null\
            """);
    }

    @Bean
    LegalClock acceptClock() {
        return clock("accept", Rule.ACCEPT_NEAR_SECONDS, SHIPMENTS + "'ACCEPT'");
    }

    @Bean
    LegalClock handOverClock() {
        return clock("hand-over", Rule.HAND_OVER_NEAR_SECONDS, SHIPMENTS + "'HAND_OVER'");
    }

    @Bean
    LegalClock deliveryClock() {
        return clock("delivery", Rule.DELIVERY_NEAR_SECONDS, SHIPMENTS + "'DELIVERY'");
    }

    /** A refusal of the gateway stops nothing: only a later refund of the same payment takes its place. */
    @Bean
    LegalClock refundClock() {
        return clock("refund", Rule.REFUND_NEAR_SECONDS, """
            select r.id as subject_id, r.order_id, cast(null as uuid) as seller_id, r.due_at from refunds r
            where r.status <> 'DONE' and (r.status <> 'FAILED' or not exists (
              select from refunds later where later.payment_id = r.payment_id and later.created_at > r.created_at))\
            """);
    }

    private LegalClock clock(String kind, Rule warning, String source) {
        return new JdbcClock(db, shards, kind, now -> rules.seconds(warning, now), source);
    }
}
