package bd.haat.gateway.docs;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Swagger UI from its webjar, with a page of ours that lists the services. */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration implements WebFluxConfigurer {
    private static final String SWAGGER_UI = "classpath*:META-INF/resources/webjars/swagger-ui/*/swagger-ui-bundle.js";

    @Bean
    RouterFunction<ServerResponse> docs() {
        return RouterFunctions.route()
                .GET(
                        "/docs",
                        _ -> ServerResponse.temporaryRedirect(URI.create("/docs/index.html"))
                                .build())
                .build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/**")
                .addResourceLocations("classpath:/docs/", swaggerUi())
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    /** Its folder has the version in its name. */
    private static String swaggerUi() {
        try {
            var bundle = new PathMatchingResourcePatternResolver().getResources(SWAGGER_UI)[0];
            return bundle.getURI().toString().replace("swagger-ui-bundle.js", "");
        } catch (IOException unreadable) {
            throw new IllegalStateException("Swagger UI is not on the class path", unreadable);
        }
    }
}
