package bd.haat.user;

import bd.haat.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What guests and sellers may call. */
@Configuration(proxyBeanMethods = false)
class UserSecurity {
    @Bean
    AccessRules userAccess() {
        return requests -> requests.requestMatchers("/api/v1/auth/**", "/.well-known/jwks.json")
                .permitAll()
                .requestMatchers("/api/v1/api-keys/**", "/api/v1/api-keys")
                .hasRole("SELLER");
    }
}
