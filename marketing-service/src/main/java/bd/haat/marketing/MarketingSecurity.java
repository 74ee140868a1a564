package bd.haat.marketing;

import bd.haat.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What runs now is for everyone to see. */
@Configuration(proxyBeanMethods = false)
class MarketingSecurity {
    @Bean
    AccessRules marketingAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/v1/coupons/*", "/api/v1/campaigns")
                .permitAll();
    }
}
