package bd.haat.common.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * What a service opens to guests and keeps to roles, before the defaults: {@code /internal/**} for services, {@code /api/v1/admin/**}
 * for admins, everything else for whoever is signed in.
 */
@FunctionalInterface
public interface AccessRules {
    void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests);
}
