package bd.haat.order;

import bd.haat.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What guests, gateways, couriers and sellers may call. */
@Configuration(proxyBeanMethods = false)
class OrderSecurity {
    private static final String COURIER_EVENTS = "/api/v1/couriers/*/events";

    @Bean
    AccessRules orderAccess() {
        return requests -> requests.requestMatchers("/api/v1/cart", "/api/v1/cart/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/payments/*/callback", "/pay/result/*")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/payments/sslcommerz/*", "/api/v1/payments/bkash/notice")
                .permitAll()
                .requestMatchers(HttpMethod.POST, COURIER_EVENTS)
                .permitAll()
                .requestMatchers("/api/v1/seller/orders", "/api/v1/seller/orders/**")
                .hasRole("SELLER")
                .requestMatchers("/api/v1/seller/returns/**", "/api/v1/seller/complaints/**")
                .hasRole("SELLER")
                .requestMatchers("/api/v1/seller/payouts", "/api/v1/seller/payouts/**")
                .hasRole("SELLER")
                .requestMatchers("/api/v1/seller/statements/**")
                .hasAnyRole("SELLER", "ADMIN");
    }

    /** A courier's bearer token is a shared secret and no person's. */
    @Bean
    BearerTokenResolver bearerTokens() {
        var couriers = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, COURIER_EVENTS);
        var people = new DefaultBearerTokenResolver();
        return request -> couriers.matches(request) ? null : people.resolve(request);
    }
}
