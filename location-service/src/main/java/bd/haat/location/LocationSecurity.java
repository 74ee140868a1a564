package bd.haat.location;

import bd.haat.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Guests may read the map, look for sellers and ask what delivery costs. */
@Configuration(proxyBeanMethods = false)
class LocationSecurity {
    private static final String[] READ = {"/api/v1/locations/**", "/api/v1/sellers/nearby"};

    @Bean
    AccessRules locationAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, READ)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, READ)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/locations/delivery-quote")
                .permitAll();
    }
}
