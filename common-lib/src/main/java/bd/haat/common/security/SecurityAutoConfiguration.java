package bd.haat.common.security;

import bd.haat.common.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** One stateless filter chain for every service: tokens for people, keys for services, problems for refusals. */
@AutoConfiguration(before = {ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityAutoConfiguration {
    /** No document asks for the caller: the token tells. */
    @Bean
    GlobalOperationCustomizer callersAreNoParameters() {
        return (operation, handler) -> {
            if (operation.getParameters() != null)
                operation
                        .getParameters()
                        .removeIf(parameter -> Arrays.stream(handler.getMethodParameters())
                                .filter(each -> each.nestedIfOptional().getNestedParameterType() == Caller.class)
                                .anyMatch(each -> each.getParameter().getName().equals(parameter.getName())));
            return operation;
        };
    }

    /** Signature by user-service's published keys, algorithm pinned, issuer, audience and lifetime checked. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SecuritySettings settings, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.publishedKeys())
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        var audience = new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, given -> given != null && given.contains(settings.audience()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()), audience));
        return new CachedJwtDecoder(decoder, clock);
    }

    @Bean
    SecurityFilterChain haatSecurity(
            HttpSecurity http, ObjectProvider<AccessRules> rules, SecuritySettings settings, ProblemWriter problems) {
        AuthenticationEntryPoint unauthenticated =
                (request, response, _) -> problems.write(request, response, HttpStatus.UNAUTHORIZED);
        AccessDeniedHandler forbidden =
                (request, response, _) -> problems.write(request, response, HttpStatus.FORBIDDEN);
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .headers(headers ->
                        headers.cacheControl(cache -> cache.disable())) // RequestGate and the controllers decide
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers("/actuator/**", "/v3/api-docs/**")
                            .permitAll(); // never routed by the gateway
                    requests.requestMatchers("/internal/**").hasRole("SERVICE");
                    rules.orderedStream().forEach(rule -> rule.add(requests));
                    requests.requestMatchers("/api/v1/admin/**").hasRole("ADMIN");
                    requests.anyRequest().authenticated();
                })
                .addFilterBefore(new ServiceKeyFilter(settings.internal().accepted()), AuthorizationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(authorities()))
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(forbidden))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
                .build();
    }

    /** A span for each security filter costs a quick answer more than the answer itself; the request's own observation stays. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArguments());
            }
        };
    }

    private static JwtAuthenticationConverter authorities() {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }
}
