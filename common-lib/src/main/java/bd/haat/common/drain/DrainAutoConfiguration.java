package bd.haat.common.drain;

import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Every servlet service drains for {@code haat.drain} seconds; none unless told. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class DrainAutoConfiguration {
    @Bean
    Drain drain(Environment environment) {
        return new Drain(Duration.ofSeconds(environment.getProperty("haat.drain", Long.class, 0L)));
    }

    /** Before all others, for those answer too. */
    @Bean
    FilterRegistrationBean<Drain> drainFilter(Drain drain) {
        var filter = new FilterRegistrationBean<>(drain);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
