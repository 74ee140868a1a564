package bd.haat.order;

import bd.haat.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What guests, gateways and sellers may call. */
@Configuration(proxyBeanMethods = false)
class OrderSecurity {
    @Bean
    AccessRules orderAccess() {
        return requests -> requests.requestMatchers("/api/v1/cart", "/api/v1/cart/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/payments/*/callback", "/pay/result/*")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/payments/sslcommerz/*", "/api/v1/payments/bkash/notice")
                .permitAll()
                .requestMatchers("/api/v1/seller/orders", "/api/v1/seller/orders/**")
                .hasRole("SELLER")
                .requestMatchers("/api/v1/seller/payouts", "/api/v1/seller/payouts/**")
                .hasRole("SELLER")
                .requestMatchers("/api/v1/seller/statements/**")
                .hasAnyRole("SELLER", "ADMIN");
    }
}
