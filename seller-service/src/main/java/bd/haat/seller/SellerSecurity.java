package bd.haat.seller;

import bd.haat.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Shops are for everyone to see; only sellers have one. */
@Configuration(proxyBeanMethods = false)
class SellerSecurity {
    @Bean
    AccessRules sellerAccess() {
        return requests -> requests.requestMatchers("/api/v1/sellers/me")
                .hasRole("SELLER")
                .requestMatchers(HttpMethod.POST, "/api/v1/sellers")
                .hasRole("SELLER")
                .requestMatchers(HttpMethod.GET, "/api/v1/sellers/*")
                .permitAll();
    }
}
