package bd.haat.order.rules;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rules values that stand above the table, for drills and tests: {@code haat.order.rules.payment-seconds=20}
 */
@ConfigurationProperties("haat.order")
record RuleSettings(@DefaultValue Map<Rule, Long> rules) {}
