package bd.haat.analytics;

import bd.haat.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Guests report what they do; sellers see their own sales, admins all. */
@Configuration(proxyBeanMethods = false)
class AnalyticsSecurity {
    @Bean
    AccessRules analyticsAccess() {
        return requests -> requests.requestMatchers("/api/v1/analytics/events")
                .permitAll()
                .requestMatchers("/api/v1/analytics/seller/**")
                .hasRole("SELLER")
                .requestMatchers("/api/v1/analytics/**")
                .hasRole("ADMIN");
    }
}
