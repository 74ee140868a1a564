package bd.haat.gateway.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {
    @Bean
    @Order(-2) // before Boot's own error page
    Problems problems(JsonMapper json) {
        return new Problems(json);
    }
}
