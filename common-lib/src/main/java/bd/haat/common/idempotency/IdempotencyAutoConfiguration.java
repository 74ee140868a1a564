package bd.haat.common.idempotency;

import bd.haat.common.persistence.Shards;
import bd.haat.common.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Puts the filter in front of the annotated methods, and clears old keys away. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(DataSource.class)
@EnableScheduling
class IdempotencyAutoConfiguration {
    @Bean
    JdbcAnswers idempotencyAnswers(JdbcClient db, Shards shards, JsonMapper json, Clock clock) {
        return new JdbcAnswers(db, shards, json, clock);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            JdbcAnswers answers, ProblemWriter problems, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        var filter = new FilterRegistrationBean<>(
                new IdempotencyFilter(answers, problems, annotated(requestMappingHandlerMapping)));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE); // behind the security chain
        return filter;
    }

    @Bean
    PurgeAnswers purgeAnswers(JdbcAnswers answers, Shards shards) {
        return new PurgeAnswers(answers, shards);
    }

    private static Predicate<HttpServletRequest> annotated(RequestMappingHandlerMapping mapping) {
        return request -> {
            if (!request.getMethod().equals("POST")) return false;
            try {
                var chain = mapping.getHandler(request);
                return chain != null
                        && chain.getHandler() instanceof HandlerMethod method
                        && method.hasMethodAnnotation(Idempotent.class);
            } catch (Exception noSuchHandler) {
                return false; // the dispatcher will answer 405 or 415 itself
            }
        };
    }
}
