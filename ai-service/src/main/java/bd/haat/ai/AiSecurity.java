package bd.haat.ai;

import bd.haat.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Recommendations are for everybody. */
@Configuration(proxyBeanMethods = false)
class AiSecurity {
    private static final String[] READ = {"/api/v1/ai/products/*/bought-together", "/api/v1/ai/popular"};

    @Bean
    AccessRules aiAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, READ)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, READ)
                .permitAll();
    }
}
