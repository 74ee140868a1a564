package bd.haat.product;

import bd.haat.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Looking is free, waiting is for whoever is signed in; what sellers have is for sellers. */
@Configuration(proxyBeanMethods = false)
class ProductSecurity {
    private static final String[] OPEN = {
        "/api/v1/categories",
        "/api/v1/categories/*/attributes",
        "/api/v1/products",
        "/api/v1/products/*",
        "/api/v1/products/*/reviews/**",
        "/api/v1/products/*/questions",
        "/api/v1/questions/*/answers",
        "/api/v1/search/**",
        "/media/**"
    };

    @Bean
    AccessRules productAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, OPEN)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, OPEN)
                .permitAll()
                .requestMatchers("/api/v1/products/variants/*/watch")
                .authenticated()
                .requestMatchers(HttpMethod.POST, "/api/v1/products/*/questions")
                .authenticated()
                .requestMatchers("/api/v1/products/**", "/api/v1/seller/**", "/api/v1/inventory/**")
                .hasRole("SELLER");
    }
}
