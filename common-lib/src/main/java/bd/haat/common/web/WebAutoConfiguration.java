package bd.haat.common.web;

import bd.haat.common.text.Language;
import io.micrometer.tracing.Tracer;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Wires this package into every servlet service. */
@AutoConfiguration(
        before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebSettings.class)
@Import({ProblemHandler.class, ProblemErrorController.class})
class WebAutoConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Body.class, Language.class);
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    Cursors cursors(WebSettings settings, JsonMapper json) {
        return new Cursors(settings.cursorSecret(), json);
    }

    @Bean
    ProblemFactory problemFactory(ObjectProvider<Tracer> tracer) {
        return new ProblemFactory(tracer);
    }

    @Bean
    ProblemWriter problemWriter(ProblemFactory problems, JsonMapper json) {
        return new ProblemWriter(problems, json);
    }

    @Bean
    InvalidFields invalidFields(MessageSource messageSource) {
        return new InvalidFields(messageSource);
    }

    /** The service's own {@code messages_*.properties} first, then common-lib's. */
    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages", "haat-messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageResolver();
    }

    @Bean
    BodySchemas bodySchemas() {
        return new BodySchemas();
    }

    @Bean
    FilterRegistrationBean<RequestGate> requestGate(ProblemWriter problems) {
        var gate = new FilterRegistrationBean<>(new RequestGate(problems));
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return gate;
    }

    @Bean
    WebMvcConfigurer haatArguments(JsonMapper json, ObjectProvider<Validator> mvcValidator) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new LanguageArguments());
                resolvers.add(new BodyArguments(
                        json, mvcValidator.stream().findFirst().orElseThrow()));
            }
        };
    }
}
